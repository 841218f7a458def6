package dev.parley.usage

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
 * See the [API reference](https://platform.openai.com/docs/api-reference/usage/file-search-calls).
 *
 * @property startTime When to begin.
 * @property endTime When to end; this moment is not in it any more. Now when `null`.
 * @property bucketWidth How long a bucket is. Default when `null`: a day.
 * @property projectIds Only what was used in these projects; all when `null`.
 * @property userIds Only what these users used; all when `null`.
 * @property apiKeyIds Only what was used with these API keys; all when `null`.
 * @property vectorStoreIds Only what was used of these vector stores; all when `null`.
 * @property groupBy What to group the results by. One result a bucket when `null`.
 * @property limit The number of buckets a page: 31 days, 168 hours or 1440 minutes at most; 7, 24 or 60 when `null`.
 * @property page Cursor: the `lastId` of the page before. The first page when `null` or blank.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class FileSearchCallsUsageRequest(
    val startTime: Instant,
    val endTime: Instant? = null,
    val bucketWidth: UsageBucketWidth? = null,
    val projectIds: List<String>? = null,
    val userIds: List<String>? = null,
    val apiKeyIds: List<String>? = null,
    val vectorStoreIds: List<String>? = null,
    val groupBy: List<FileSearchCallsUsageGroup>? = null,
    val limit: Int? = null,
    val page: String? = null,
) {
    init {
        requireLimit(limit)
    }
}

/** What results can be grouped by. */
@Serializable(with = FileSearchCallsUsageGroupSerializer::class)
public class FileSearchCallsUsageGroup private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** By project. */
        @JvmField public val PROJECT: FileSearchCallsUsageGroup = FileSearchCallsUsageGroup("project_id")

        /** By user. */
        @JvmField public val USER: FileSearchCallsUsageGroup = FileSearchCallsUsageGroup("user_id")

        /** By API key. */
        @JvmField public val API_KEY: FileSearchCallsUsageGroup = FileSearchCallsUsageGroup("api_key_id")

        /** By vector store. */
        @JvmField public val VECTOR_STORE: FileSearchCallsUsageGroup = FileSearchCallsUsageGroup("vector_store_id")

        /** The [FileSearchCallsUsageGroup] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FileSearchCallsUsageGroup = FileSearchCallsUsageGroup(value).known()
    }
}

internal object FileSearchCallsUsageGroupSerializer :
    OpenEnumSerializer<FileSearchCallsUsageGroup>("FileSearchCallsUsageGroup", FileSearchCallsUsageGroup::of)

internal fun ApiCall.query(request: FileSearchCallsUsageRequest): ApiCall =
    times(request.startTime, request.endTime, request.bucketWidth)
        .query("limit" to request.limit)
        .query("project_ids", request.projectIds)
        .query("user_ids", request.userIds)
        .query("api_key_ids", request.apiKeyIds)
        .query("vector_store_ids", request.vectorStoreIds)
        .query("group_by", request.groupBy)
