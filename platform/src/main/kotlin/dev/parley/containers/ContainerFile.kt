package dev.parley.containers

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A file in a container.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/container-files/object).
 *
 * @property id The file's id.
 * @property containerId The id of the container; empty when the service did not send it.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property bytes The size in bytes; 0 when the service did not send it.
 * @property path Its path in the container; empty when the service did not send it.
 * @property source Who put it there; `null` when the service did not send it.
 * @property objectType The object type, always `container.file`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ContainerFile(
    val id: String,
    @SerialName("container_id") val containerId: String = "",
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val bytes: Long = 0,
    val path: String = "",
    val source: ContainerFileSource? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)

/** Who put a file into a container. */
@Serializable(with = ContainerFileSourceSerializer::class)
public class ContainerFileSource private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A caller of the API. */
        @JvmField public val USER: ContainerFileSource = ContainerFileSource("user")

        /** The model. */
        @JvmField public val ASSISTANT: ContainerFileSource = ContainerFileSource("assistant")

        /** The [ContainerFileSource] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ContainerFileSource = ContainerFileSource(value).known()
    }
}

internal object ContainerFileSourceSerializer :
    OpenEnumSerializer<ContainerFileSource>("ContainerFileSource", ContainerFileSource::of)
