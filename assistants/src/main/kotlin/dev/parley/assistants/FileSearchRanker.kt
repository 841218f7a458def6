package dev.parley.assistants

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What ranks the results of a search. */
@Serializable(with = FileSearchRankerSerializer::class)
public class FileSearchRanker private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The newest. */
        @JvmField public val AUTO: FileSearchRanker = FileSearchRanker("auto")

        /** The one of 21 August 2024. */
        @JvmField public val DEFAULT_2024_08_21: FileSearchRanker = FileSearchRanker("default_2024_08_21")

        /** The FileSearchRanker called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): FileSearchRanker = FileSearchRanker(value)
    }
}

internal object FileSearchRankerSerializer : OpenEnumSerializer<FileSearchRanker>(
    "FileSearchRanker",
    FileSearchRanker::of,
)
