package dev.parley.responses.tools

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable

/** Which calls of the tools of an MCP server somebody must approve. */
@Serializable(with = McpApprovalSerializer::class)
public sealed interface McpApproval {
    /**
     * All or none.
     *
     * @property value `always` or `never`.
     */
    @JvmRecord
    public data class Mode(val value: String) : McpApproval

    /**
     * It depends on the tool.
     *
     * @property always those that must be approved.
     * @property never those that need not.
     */
    @Serializable
    @JvmRecord
    public data class Filters(val always: McpToolFilter? = null, val never: McpToolFilter? = null) : McpApproval

    public companion object {
        /** Every call. */
        @JvmField
        public val Always: McpApproval = Mode("always")

        /** No call. */
        @JvmField
        public val Never: McpApproval = Mode("never")
    }
}

internal object McpApprovalSerializer : TextOrSerializer<McpApproval, McpApproval.Filters>(
    name = "McpApproval",
    fromText = McpApproval::Mode,
    text = { (it as? McpApproval.Mode)?.value },
    other = McpApproval.Filters.serializer(),
    fromOther = { it },
    toOther = { it as McpApproval.Filters },
)
