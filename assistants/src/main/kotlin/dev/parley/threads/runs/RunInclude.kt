package dev.parley.threads.runs

import dev.parley.http.ApiCall
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What an answer tells only when it is asked for. */
@Serializable(with = RunIncludeSerializer::class)
public class RunInclude private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The passages that a search of files found. */
        @JvmField
        public val FILE_SEARCH_RESULT_CONTENT: RunInclude =
            RunInclude("step_details.tool_calls[*].file_search.results[*].content")

        /** The RunInclude called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): RunInclude = RunInclude(value)
    }
}

internal object RunIncludeSerializer : OpenEnumSerializer<RunInclude>("RunInclude", RunInclude::of)

/** This call, whose answer tells [include] besides. */
internal fun ApiCall.query(include: List<RunInclude>?): ApiCall =
    query(*include.orEmpty().map { "include[]" to it }.toTypedArray())
