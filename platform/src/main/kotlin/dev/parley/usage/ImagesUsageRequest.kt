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
 * See the [API reference](https://platform.openai.com/docs/api-reference/usage/images).
 *
 * @property startTime When to begin.
 * @property endTime When to end; this moment is not in it any more. Now when `null`.
 * @property bucketWidth How long a bucket is. Default when `null`: a day.
 * @property sources Only images that were made so; all when `null`.
 * @property sizes Only images of these sizes; all when `null`.
 * @property projectIds Only what was used in these projects; all when `null`.
 * @property userIds Only what these users used; all when `null`.
 * @property apiKeyIds Only what was used with these API keys; all when `null`.
 * @property models Only what was used of these models; all when `null`.
 * @property groupBy What to group the results by. One result a bucket when `null`.
 * @property limit The number of buckets a page: 31 days, 168 hours or 1440 minutes at most; 7, 24 or 60 when `null`.
 * @property page Cursor: the `lastId` of the page before. The first page when `null` or blank.
 * @throws IllegalArgumentException when [limit] is negative.
 */
@JvmRecord
public data class ImagesUsageRequest(
    val startTime: Instant,
    val endTime: Instant? = null,
    val bucketWidth: UsageBucketWidth? = null,
    val sources: List<ImagesSource>? = null,
    val sizes: List<ImagesSize>? = null,
    val projectIds: List<String>? = null,
    val userIds: List<String>? = null,
    val apiKeyIds: List<String>? = null,
    val models: List<String>? = null,
    val groupBy: List<ImagesUsageGroup>? = null,
    val limit: Int? = null,
    val page: String? = null,
) {
    init {
        requireLimit(limit)
    }
}

/** What results can be grouped by. */
@Serializable(with = ImagesUsageGroupSerializer::class)
public class ImagesUsageGroup private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** By project. */
        @JvmField public val PROJECT: ImagesUsageGroup = ImagesUsageGroup("project_id")

        /** By user. */
        @JvmField public val USER: ImagesUsageGroup = ImagesUsageGroup("user_id")

        /** By API key. */
        @JvmField public val API_KEY: ImagesUsageGroup = ImagesUsageGroup("api_key_id")

        /** By model. */
        @JvmField public val MODEL: ImagesUsageGroup = ImagesUsageGroup("model")

        /** By the size of the images. */
        @JvmField public val SIZE: ImagesUsageGroup = ImagesUsageGroup("size")

        /** By what made the images. */
        @JvmField public val SOURCE: ImagesUsageGroup = ImagesUsageGroup("source")

        /** The [ImagesUsageGroup] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImagesUsageGroup = ImagesUsageGroup(value).known()
    }
}

internal object ImagesUsageGroupSerializer :
    OpenEnumSerializer<ImagesUsageGroup>("ImagesUsageGroup", ImagesUsageGroup::of)

/** What makes images. */
@Serializable(with = ImagesSourceSerializer::class)
public class ImagesSource private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** By a description. */
        @JvmField public val GENERATION: ImagesSource = ImagesSource("image.generation")

        /** By editing images. */
        @JvmField public val EDIT: ImagesSource = ImagesSource("image.edit")

        /** By varying an image. */
        @JvmField public val VARIATION: ImagesSource = ImagesSource("image.variation")

        /** The [ImagesSource] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImagesSource = ImagesSource(value).known()
    }
}

internal object ImagesSourceSerializer : OpenEnumSerializer<ImagesSource>("ImagesSource", ImagesSource::of)

/** The size of images, as their usage is counted. */
@Serializable(with = ImagesSizeSerializer::class)
public class ImagesSize private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** 256 by 256 pixels. */
        @JvmField public val SIZE_256X256: ImagesSize = ImagesSize("256x256")

        /** 512 by 512 pixels. */
        @JvmField public val SIZE_512X512: ImagesSize = ImagesSize("512x512")

        /** 1024 by 1024 pixels. */
        @JvmField public val SIZE_1024X1024: ImagesSize = ImagesSize("1024x1024")

        /** 1792 by 1792 pixels. */
        @JvmField public val SIZE_1792X1792: ImagesSize = ImagesSize("1792x1792")

        /** 1024 by 1792 pixels. */
        @JvmField public val SIZE_1024X1792: ImagesSize = ImagesSize("1024x1792")

        /** The [ImagesSize] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ImagesSize = ImagesSize(value).known()
    }
}

internal object ImagesSizeSerializer : OpenEnumSerializer<ImagesSize>("ImagesSize", ImagesSize::of)

internal fun ApiCall.query(request: ImagesUsageRequest): ApiCall =
    times(request.startTime, request.endTime, request.bucketWidth)
        .query("limit" to request.limit)
        .query("sources", request.sources)
        .query("sizes", request.sizes)
        .query("project_ids", request.projectIds)
        .query("user_ids", request.userIds)
        .query("api_key_ids", request.apiKeyIds)
        .query("models", request.models)
        .query("group_by", request.groupBy)
