package dev.parley.files

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How far the service is with a file. */
@Serializable(with = FileStatusSerializer::class)
public class FileStatus private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It has arrived, and is still to be looked at. */
        @JvmField public val UPLOADED: FileStatus = FileStatus("uploaded")

        /** It can be used. */
        @JvmField public val PROCESSED: FileStatus = FileStatus("processed")

        /** It cannot be used. */
        @JvmField public val ERROR: FileStatus = FileStatus("error")

        /** The status called [value] on the wire. */
        @JvmStatic public fun of(value: String): FileStatus = FileStatus(value)
    }
}

internal object FileStatusSerializer : OpenEnumSerializer<FileStatus>("FileStatus", FileStatus::of)
