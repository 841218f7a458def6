package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far the processing of a file, or of a batch of files, has come. */
@Serializable(with = VectorStoreFileStatusSerializer::class)
public class VectorStoreFileStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It goes on. */
        @JvmField public val IN_PROGRESS: VectorStoreFileStatus = VectorStoreFileStatus("in_progress")

        /** It is done: what was processed can be searched. */
        @JvmField public val COMPLETED: VectorStoreFileStatus = VectorStoreFileStatus("completed")

        /** It was called off. */
        @JvmField public val CANCELLED: VectorStoreFileStatus = VectorStoreFileStatus("cancelled")

        /** It did not succeed. */
        @JvmField public val FAILED: VectorStoreFileStatus = VectorStoreFileStatus("failed")

        /** The status called [value] on the wire. */
        @JvmStatic public fun of(value: String): VectorStoreFileStatus = VectorStoreFileStatus(value)
    }
}

internal object VectorStoreFileStatusSerializer :
    OpenEnumSerializer<VectorStoreFileStatus>("VectorStoreFileStatus", VectorStoreFileStatus::of)

/** How processing can end without success. */
internal val UNWANTED: Set<VectorStoreFileStatus> = setOf(VectorStoreFileStatus.FAILED, VectorStoreFileStatus.CANCELLED)

/** Whether processing has ended. A service that tells no status is taken to be done. */
internal val VectorStoreFileStatus?.isEnd: Boolean
    get() = this == null || this == VectorStoreFileStatus.COMPLETED || this in UNWANTED
