package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/**
 * The processing tier of a request: its latency and price.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/chat/create#chat_create-service_tier).
 */
@Serializable(with = ServiceTierSerializer::class)
public class ServiceTier private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** The tier set in the project's settings; usually [DEFAULT]. */
        @JvmField public val AUTO: ServiceTier = ServiceTier("auto")

        /** Standard price and performance. */
        @JvmField public val DEFAULT: ServiceTier = ServiceTier("default")

        /** Flex processing: cheaper and slower. */
        @JvmField public val FLEX: ServiceTier = ServiceTier("flex")

        /** Scale tier: capacity bought in advance. */
        @JvmField public val SCALE: ServiceTier = ServiceTier("scale")

        /** Priority processing (fast mode): faster and more expensive. */
        @JvmField public val PRIORITY: ServiceTier = ServiceTier("priority")

        /** The same as [PRIORITY], and reported as `priority`. */
        @JvmField public val FAST: ServiceTier = ServiceTier("fast")

        /** The fastest tier, for some models and organizations. Not for chat completions. */
        @JvmField public val ULTRAFAST: ServiceTier = ServiceTier("ultrafast")

        /** The [ServiceTier] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): ServiceTier = ServiceTier(value).known()
    }
}

internal object ServiceTierSerializer : OpenEnumSerializer<ServiceTier>("ServiceTier", ServiceTier::of)
