package dev.parley.realtime.sessions

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/**
 * How noise is filtered out of the audio that is sent, before anything else hears it.
 *
 * @property type Where the microphone is; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class NoiseReduction(val type: NoiseReductionType? = null, val extra: Extra = Extra.NONE) {
    public companion object {
        /** For microphones close to the mouth, such as those of headphones. */
        @JvmField
        public val NEAR_FIELD: NoiseReduction = NoiseReduction(NoiseReductionType.NEAR_FIELD)

        /** For microphones far away, such as those of laptops and conference rooms. */
        @JvmField
        public val FAR_FIELD: NoiseReduction = NoiseReduction(NoiseReductionType.FAR_FIELD)

        /** No noise reduction, from now on (`null` on the wire). */
        @JvmField
        public val OFF: NoiseReduction = NoiseReduction()
    }
}

/** Where the microphone is whose noise is filtered out. */
@Serializable(with = NoiseReductionTypeSerializer::class)
public class NoiseReductionType private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Close to the mouth. */
        @JvmField public val NEAR_FIELD: NoiseReductionType = NoiseReductionType("near_field")

        /** Far away. */
        @JvmField public val FAR_FIELD: NoiseReductionType = NoiseReductionType("far_field")

        /** The [NoiseReductionType] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): NoiseReductionType = NoiseReductionType(value).known()
    }
}

internal object NoiseReductionTypeSerializer :
    OpenEnumSerializer<NoiseReductionType>("NoiseReductionType", NoiseReductionType::of)
