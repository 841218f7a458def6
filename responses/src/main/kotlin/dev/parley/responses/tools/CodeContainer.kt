package dev.parley.responses.tools

import dev.parley.json.TextOrSerializer
import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** Where the code of a [CodeInterpreterTool] runs. */
@Serializable(with = CodeContainerSerializer::class)
public sealed interface CodeContainer {
    /**
     * In a container that exists.
     *
     * @property id which.
     */
    @JvmRecord
    public data class Existing(val id: String) : CodeContainer

    /**
     * In a container made for it.
     *
     * @property fileIds uploaded files to put into it; none when absent.
     * @property memoryLimit its memory. The service's default when absent.
     * @property networkPolicy what it may reach. The service's default when absent.
     */
    @Serializable
    @JvmRecord
    public data class Auto(
        @SerialName("file_ids") val fileIds: List<String>? = null,
        @SerialName("memory_limit") val memoryLimit: ContainerMemory? = null,
        @SerialName("network_policy") val networkPolicy: NetworkPolicy? = null,
    ) : CodeContainer

    /**
     * A place newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CodeContainer

    public companion object {
        /** A container made for it, with nothing in it. */
        @JvmStatic
        public fun auto(): CodeContainer = Auto()

        /** The container with [id]. */
        @JvmStatic
        public fun existing(id: String): CodeContainer = Existing(id)
    }
}

internal object CodeContainerObjectSerializer : UnionSerializer<CodeContainer>(
    name = "CodeContainerObject",
    discriminator = "type",
    variants = listOf(Variant("auto", CodeContainer.Auto::class, CodeContainer.Auto.serializer())),
    unknown = CodeContainer::Unknown,
    json = { (it as? CodeContainer.Unknown)?.json },
)

internal object CodeContainerSerializer : TextOrSerializer<CodeContainer, CodeContainer>(
    name = "CodeContainer",
    fromText = CodeContainer::Existing,
    text = { (it as? CodeContainer.Existing)?.id },
    other = CodeContainerObjectSerializer,
    fromOther = { it },
    toOther = { it },
)
