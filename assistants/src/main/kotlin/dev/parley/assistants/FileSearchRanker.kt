package dev.parley.assistants

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The ranker of a file search. */
@Serializable(with = FileSearchRankerSerializer::class)
public class FileSearchRanker private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The latest ranker (`auto`). */
        @JvmField public val AUTO: FileSearchRanker = FileSearchRanker("auto")

        /** The ranker of 21 August 2024 (`default_2024_08_21`). */
        @JvmField public val DEFAULT_2024_08_21: FileSearchRanker = FileSearchRanker("default_2024_08_21")

        /** The ranker with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FileSearchRanker = FileSearchRanker(value).known()
    }
}

internal object FileSearchRankerSerializer : OpenEnumSerializer<FileSearchRanker>(
    "FileSearchRanker",
    FileSearchRanker::of,
)
