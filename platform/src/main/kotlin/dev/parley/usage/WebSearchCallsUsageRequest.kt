package dev.parley.usage

import dev.parley.generation.SearchContextSize
import dev.parley.http.ApiCall
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import dev.parley.requireLimit
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Which buckets to list.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/usage/web-search-calls).
 *
 * @property startTime When to begin.
 * @property endTime When to end; this moment is not in it any more. Now when `null`.
 * @property bucketWidth How long a bucket is. Default when `null`: a day.
 * @property projectIds Only what was used in these projects; all when `null`.
 * @property userIds Only what these users used; all when `null`.
 * @property apiKeyIds Only what was used with these API keys; all when `null`.
 * @property models Only what was used of these models; all when `null`.
 * @property contextLevels Only searches that read so much of the web; all when `null`.
 * @property groupBy What to group the results by. One result a bucket when `null`.
 * @property limit The number of buckets a page: 31 days, 168 hours or 1440 minutes at most; 7, 24 or 60 when `null`.
 * @property page Cursor: the `lastId` of the page before. The first page when `null` or blank.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class WebSearchCallsUsageRequest(
    val startTime: Instant,
    val endTime: Instant? = null,
    val bucketWidth: UsageBucketWidth? = null,
    val projectIds: List<String>? = null,
    val userIds: List<String>? = null,
    val apiKeyIds: List<String>? = null,
    val models: List<String>? = null,
    val contextLevels: List<SearchContextSize>? = null,
    val groupBy: List<WebSearchCallsUsageGroup>? = null,
    val limit: Int? = null,
    val page: String? = null,
) {
    init {
        requireLimit(limit)
    }
}

/** What results can be grouped by. */
@Serializable(with = WebSearchCallsUsageGroupSerializer::class)
public class WebSearchCallsUsageGroup private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** By project. */
        @JvmField public val PROJECT: WebSearchCallsUsageGroup = WebSearchCallsUsageGroup("project_id")

        /** By user. */
        @JvmField public val USER: WebSearchCallsUsageGroup = WebSearchCallsUsageGroup("user_id")

        /** By API key. */
        @JvmField public val API_KEY: WebSearchCallsUsageGroup = WebSearchCallsUsageGroup("api_key_id")

        /** By model. */
        @JvmField public val MODEL: WebSearchCallsUsageGroup = WebSearchCallsUsageGroup("model")

        /** By how much of the web was read. */
        @JvmField public val CONTEXT_LEVEL: WebSearchCallsUsageGroup = WebSearchCallsUsageGroup("context_level")

        /** The [WebSearchCallsUsageGroup] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): WebSearchCallsUsageGroup = WebSearchCallsUsageGroup(value).known()
    }
}

internal object WebSearchCallsUsageGroupSerializer :
    OpenEnumSerializer<WebSearchCallsUsageGroup>("WebSearchCallsUsageGroup", WebSearchCallsUsageGroup::of)

internal fun ApiCall.query(request: WebSearchCallsUsageRequest): ApiCall =
    times(request.startTime, request.endTime, request.bucketWidth)
        .query("limit" to request.limit)
        .query("project_ids", request.projectIds)
        .query("user_ids", request.userIds)
        .query("api_key_ids", request.apiKeyIds)
        .query("models", request.models)
        .query("context_levels", request.contextLevels)
        .query("group_by", request.groupBy)
