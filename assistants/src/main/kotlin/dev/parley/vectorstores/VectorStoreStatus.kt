package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** Whether a store can be searched. */
@Serializable(with = VectorStoreStatusSerializer::class)
public class VectorStoreStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Some of its files are still being processed. */
        @JvmField public val IN_PROGRESS: VectorStoreStatus = VectorStoreStatus("in_progress")

        /** It is ready. */
        @JvmField public val COMPLETED: VectorStoreStatus = VectorStoreStatus("completed")

        /** It was not used for too long, and can be used no more. */
        @JvmField public val EXPIRED: VectorStoreStatus = VectorStoreStatus("expired")

        /** The status called [value] on the wire. */
        @JvmStatic public fun of(value: String): VectorStoreStatus = VectorStoreStatus(value)
    }
}

internal object VectorStoreStatusSerializer :
    OpenEnumSerializer<VectorStoreStatus>("VectorStoreStatus", VectorStoreStatus::of)
