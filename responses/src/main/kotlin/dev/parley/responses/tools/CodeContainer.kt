package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** The container that a [CodeInterpreterTool] runs in. */
@Serializable(with = CodeContainerSerializer::class)
public sealed interface CodeContainer {
    /**
     * An existing container.
     *
     * @property id The id of the container.
     */
    @JvmRecord
    public data class Existing(val id: String) : CodeContainer

    /**
     * A container that the service creates for the request.
     *
     * @property fileIds The ids of uploaded files to make available in the container. None when `null`.
     * @property memoryLimit The container's memory. The service's default applies when `null`.
     * @property networkPolicy What the container may reach. The service's default applies when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Auto(
        @SerialName("file_ids") val fileIds: List<String>? = null,
        @SerialName("memory_limit") val memoryLimit: ContainerMemory? = null,
        @SerialName("network_policy") val networkPolicy: NetworkPolicy? = null,
        val extra: Extra = Extra.NONE,
    ) : CodeContainer

    /**
     * A kind of container that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CodeContainer

    public companion object {
        /** A container that the service creates for the request, with its defaults. */
        @JvmStatic
        public fun auto(): CodeContainer = Auto()

        /** The existing container with [id]. */
        @JvmStatic
        public fun existing(id: String): CodeContainer = Existing(id)
    }
}

internal object CodeContainerObjectSerializer : UnionSerializer<CodeContainer>(
    "CodeContainerObject",
    "type",
    CodeContainer::Unknown,
    { (it as? CodeContainer.Unknown)?.json },
    variant<CodeContainer.Auto>("auto"),
)

internal object CodeContainerSerializer : TextOrSerializer<CodeContainer, CodeContainer>(
    name = "CodeContainer",
    fromText = CodeContainer::Existing,
    text = { (it as? CodeContainer.Existing)?.id },
    other = CodeContainerObjectSerializer,
    fromOther = { it },
    toOther = { it },
)
