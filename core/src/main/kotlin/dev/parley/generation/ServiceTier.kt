package dev.parley.generation

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How soon, and at what price, a request is processed. See the API reference, "service_tier". */
@Serializable(with = ServiceTierSerializer::class)
public class ServiceTier private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** What the project is set to. */
        @JvmField public val AUTO: ServiceTier = ServiceTier("auto")

        /** The standard price and speed. */
        @JvmField public val DEFAULT: ServiceTier = ServiceTier("default")

        /** Cheaper and slower. */
        @JvmField public val FLEX: ServiceTier = ServiceTier("flex")

        /** From capacity bought in advance. */
        @JvmField public val SCALE: ServiceTier = ServiceTier("scale")

        /** Faster and dearer. */
        @JvmField public val PRIORITY: ServiceTier = ServiceTier("priority")

        /** The same as `priority`, and told as that. */
        @JvmField public val FAST: ServiceTier = ServiceTier("fast")

        /** The fastest there is: for some models, and for those who have access to it. Not for chat completions. */
        @JvmField public val ULTRAFAST: ServiceTier = ServiceTier("ultrafast")

        /** The ServiceTier called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): ServiceTier = ServiceTier(value)
    }
}

internal object ServiceTierSerializer : OpenEnumSerializer<ServiceTier>("ServiceTier", ServiceTier::of)
