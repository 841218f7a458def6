package dev.parley.usage

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** How long a bucket is. */
@Serializable(with = UsageBucketWidthSerializer::class)
public class UsageBucketWidth private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** A minute. */
        @JvmField public val MINUTE: UsageBucketWidth = UsageBucketWidth("1m")

        /** An hour. */
        @JvmField public val HOUR: UsageBucketWidth = UsageBucketWidth("1h")

        /** A day. */
        @JvmField public val DAY: UsageBucketWidth = UsageBucketWidth("1d")

        /** The [UsageBucketWidth] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): UsageBucketWidth = UsageBucketWidth(value).known()
    }
}

internal object UsageBucketWidthSerializer :
    OpenEnumSerializer<UsageBucketWidth>("UsageBucketWidth", UsageBucketWidth::of)
