package dev.parley.vectorstores

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of the processing of a file, or of a batch of files. */
@Serializable(with = VectorStoreFileStatusSerializer::class)
public class VectorStoreFileStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It is being processed (`in_progress`). */
        @JvmField public val IN_PROGRESS: VectorStoreFileStatus = VectorStoreFileStatus("in_progress")

        /** It was processed and can be searched (`completed`). */
        @JvmField public val COMPLETED: VectorStoreFileStatus = VectorStoreFileStatus("completed")

        /** Its processing was cancelled (`cancelled`). */
        @JvmField public val CANCELLED: VectorStoreFileStatus = VectorStoreFileStatus("cancelled")

        /** Its processing failed (`failed`). */
        @JvmField public val FAILED: VectorStoreFileStatus = VectorStoreFileStatus("failed")

        /** The status with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): VectorStoreFileStatus = VectorStoreFileStatus(value).known()
    }
}

internal object VectorStoreFileStatusSerializer :
    OpenEnumSerializer<VectorStoreFileStatus>("VectorStoreFileStatus", VectorStoreFileStatus::of)

/** How processing can end without success. */
internal val UNWANTED: Set<VectorStoreFileStatus> = setOf(VectorStoreFileStatus.FAILED, VectorStoreFileStatus.CANCELLED)

/** Whether processing has ended. A service that sends no status is taken to be done. */
internal val VectorStoreFileStatus?.isEnd: Boolean
    get() = this == null || this == VectorStoreFileStatus.COMPLETED || this in UNWANTED
