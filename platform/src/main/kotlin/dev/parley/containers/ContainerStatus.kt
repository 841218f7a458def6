package dev.parley.containers

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a container. */
@Serializable(with = ContainerStatusSerializer::class)
public class ContainerStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It can be used (`active`). */
        @JvmField public val ACTIVE: ContainerStatus = ContainerStatus("active")

        /** It can be used (`running`). */
        @JvmField public val RUNNING: ContainerStatus = ContainerStatus("running")

        /** It has expired, and its files are gone (`expired`). */
        @JvmField public val EXPIRED: ContainerStatus = ContainerStatus("expired")

        /** It was deleted (`deleted`). */
        @JvmField public val DELETED: ContainerStatus = ContainerStatus("deleted")

        /** The [ContainerStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ContainerStatus = ContainerStatus(value).known()
    }
}

internal object ContainerStatusSerializer : OpenEnumSerializer<ContainerStatus>("ContainerStatus", ContainerStatus::of)
