package dev.parley.usage

import dev.parley.http.ApiCall
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import dev.parley.requireLimit
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * Which buckets of costs to list.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/usage/costs).
 *
 * @property startTime When to begin.
 * @property endTime When to end; this moment is not in it any more. Now when `null`.
 * @property bucketWidth How long a bucket is. Default when `null`: a day.
 * @property projectIds Only what was used in these projects; all when `null`.
 * @property apiKeyIds Only what was used with these API keys; all when `null`.
 * @property groupBy What to group the results by. One result a bucket when `null`.
 * @property limit The number of buckets a page, 1 to 180; 7 when `null`.
 * @property page Cursor: the `lastId` of the page before. The first page when `null` or blank.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class CostsRequest(
    val startTime: Instant,
    val endTime: Instant? = null,
    val bucketWidth: CostsBucketWidth? = null,
    val projectIds: List<String>? = null,
    val apiKeyIds: List<String>? = null,
    val groupBy: List<CostsGroup>? = null,
    val limit: Int? = null,
    val page: String? = null,
) {
    init {
        requireLimit(limit)
    }
}

/** What results can be grouped by. */
@Serializable(with = CostsGroupSerializer::class)
public class CostsGroup private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** By project. */
        @JvmField public val PROJECT: CostsGroup = CostsGroup("project_id")

        /** By what was paid for. */
        @JvmField public val LINE_ITEM: CostsGroup = CostsGroup("line_item")

        /** By API key. */
        @JvmField public val API_KEY: CostsGroup = CostsGroup("api_key_id")

        /** The [CostsGroup] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): CostsGroup = CostsGroup(value).known()
    }
}

internal object CostsGroupSerializer : OpenEnumSerializer<CostsGroup>("CostsGroup", CostsGroup::of)

/** How long a bucket of costs is. */
@Serializable(with = CostsBucketWidthSerializer::class)
public class CostsBucketWidth private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A day. */
        @JvmField public val DAY: CostsBucketWidth = CostsBucketWidth("1d")

        /** The [CostsBucketWidth] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): CostsBucketWidth = CostsBucketWidth(value).known()
    }
}

internal object CostsBucketWidthSerializer :
    OpenEnumSerializer<CostsBucketWidth>("CostsBucketWidth", CostsBucketWidth::of)

internal fun ApiCall.query(request: CostsRequest): ApiCall =
    times(request.startTime, request.endTime, request.bucketWidth)
        .query("limit" to request.limit)
        .query("project_ids", request.projectIds)
        .query("api_key_ids", request.apiKeyIds)
        .query("group_by", request.groupBy)
