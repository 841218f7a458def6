package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How closely a model looks at the pages of a file. */
@Serializable(with = FileDetailSerializer::class)
public class FileDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** As the service thinks fit. */
        @JvmField public val AUTO: FileDetail = FileDetail("auto")

        /** Roughly, for few tokens. */
        @JvmField public val LOW: FileDetail = FileDetail("low")

        /** Closely. */
        @JvmField public val HIGH: FileDetail = FileDetail("high")

        /** The FileDetail called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): FileDetail = FileDetail(value)
    }
}

internal object FileDetailSerializer : OpenEnumSerializer<FileDetail>("FileDetail", FileDetail::of)
