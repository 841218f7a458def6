package dev.parley.threads.runs

import dev.parley.http.ApiCall
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** A member of run steps that the service includes only when asked to. */
@Serializable(with = RunIncludeSerializer::class)
public class RunInclude private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The content of file search results. */
        @JvmField
        public val FILE_SEARCH_RESULT_CONTENT: RunInclude =
            RunInclude("step_details.tool_calls[*].file_search.results[*].content")

        /** The member with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): RunInclude = RunInclude(value).known()
    }
}

internal object RunIncludeSerializer : OpenEnumSerializer<RunInclude>("RunInclude", RunInclude::of)

/** This call, whose reply is to hold [include] as well. */
internal fun ApiCall.query(include: List<RunInclude>?): ApiCall =
    query(*include.orEmpty().map { "include[]" to it }.toTypedArray())
