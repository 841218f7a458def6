package dev.parley.responses.items

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How closely the model looks at the pages of a file. */
@Serializable(with = FileDetailSerializer::class)
public class FileDetail private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The model chooses (`auto`). */
        @JvmField public val AUTO: FileDetail = FileDetail("auto")

        /** Low detail, for few tokens. */
        @JvmField public val LOW: FileDetail = FileDetail("low")

        /** High detail. */
        @JvmField public val HIGH: FileDetail = FileDetail("high")

        /** The [FileDetail] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FileDetail = FileDetail(value).known()
    }
}

internal object FileDetailSerializer : OpenEnumSerializer<FileDetail>("FileDetail", FileDetail::of)
