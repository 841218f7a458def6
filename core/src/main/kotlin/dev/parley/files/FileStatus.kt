package dev.parley.files

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The status of a file. */
@Serializable(with = FileStatusSerializer::class)
public class FileStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It was uploaded, and is not processed yet. */
        @JvmField public val UPLOADED: FileStatus = FileStatus("uploaded")

        /** It was processed, and can be used. */
        @JvmField public val PROCESSED: FileStatus = FileStatus("processed")

        /** It cannot be used. */
        @JvmField public val ERROR: FileStatus = FileStatus("error")

        /** The [FileStatus] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FileStatus = FileStatus(value).known()
    }
}

internal object FileStatusSerializer : OpenEnumSerializer<FileStatus>("FileStatus", FileStatus::of)
