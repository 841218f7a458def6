package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable

/** Which tool calls of an MCP server need approval. */
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
     * Some of the tools.
     *
     * @property always The tools that need approval.
     * @property never The tools that need none.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Filters(
        val always: McpToolFilter? = null,
        val never: McpToolFilter? = null,
        val extra: Extra = Extra.NONE,
    ) : McpApproval

    public companion object {
        /** Every call needs approval. */
        @JvmField
        public val ALWAYS: McpApproval = Mode("always")

        /** No call needs approval. */
        @JvmField
        public val NEVER: McpApproval = Mode("never")
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
