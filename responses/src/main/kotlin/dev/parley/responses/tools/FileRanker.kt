package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What orders the results of a file search. */
@Serializable(with = FileRankerSerializer::class)
public class FileRanker private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The newest ranker. */
        @JvmField public val AUTO: FileRanker = FileRanker("auto")

        /** The ranker of that day. */
        @JvmField public val DEFAULT_2024_11_15: FileRanker = FileRanker("default-2024-11-15")

        /** The FileRanker called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): FileRanker = FileRanker(value)
    }
}

internal object FileRankerSerializer : OpenEnumSerializer<FileRanker>("FileRanker", FileRanker::of)
