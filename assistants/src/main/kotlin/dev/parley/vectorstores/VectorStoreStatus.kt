package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a vector store. */
@Serializable(with = VectorStoreStatusSerializer::class)
public class VectorStoreStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Some of its files are being processed (`in_progress`). */
        @JvmField public val IN_PROGRESS: VectorStoreStatus = VectorStoreStatus("in_progress")

        /** It is ready for use (`completed`). */
        @JvmField public val COMPLETED: VectorStoreStatus = VectorStoreStatus("completed")

        /** It has expired and cannot be used any more (`expired`). */
        @JvmField public val EXPIRED: VectorStoreStatus = VectorStoreStatus("expired")

        /** The status with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): VectorStoreStatus = VectorStoreStatus(value).known()
    }
}

internal object VectorStoreStatusSerializer :
    OpenEnumSerializer<VectorStoreStatus>("VectorStoreStatus", VectorStoreStatus::of)
