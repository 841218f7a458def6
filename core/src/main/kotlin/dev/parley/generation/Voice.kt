package dev.parley.generation

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable

/**
 * Who speaks: a built-in voice by its [name], or one of the organization's own by its [id].
 *
 * @property name the built-in voice; `null` for an own one.
 * @property id the own voice, such as `voice_1234`; `null` for a built-in one.
 */
@Serializable(with = VoiceSerializer::class)
@JvmRecord
@ConsistentCopyVisibility
public data class Voice private constructor(val name: String?, val id: String?) {
    public companion object {
        /** Alloy. */
        @JvmField public val ALLOY: Voice = of("alloy")

        /** Ash. */
        @JvmField public val ASH: Voice = of("ash")

        /** Ballad. */
        @JvmField public val BALLAD: Voice = of("ballad")

        /** Coral. */
        @JvmField public val CORAL: Voice = of("coral")

        /** Echo. */
        @JvmField public val ECHO: Voice = of("echo")

        /** Fable. */
        @JvmField public val FABLE: Voice = of("fable")

        /** Nova. */
        @JvmField public val NOVA: Voice = of("nova")

        /** Onyx. */
        @JvmField public val ONYX: Voice = of("onyx")

        /** Sage. */
        @JvmField public val SAGE: Voice = of("sage")

        /** Shimmer. */
        @JvmField public val SHIMMER: Voice = of("shimmer")

        /** Verse. */
        @JvmField public val VERSE: Voice = of("verse")

        /** Marin. */
        @JvmField public val MARIN: Voice = of("marin")

        /** Cedar. */
        @JvmField public val CEDAR: Voice = of("cedar")

        /** The built-in voice called [name]. */
        @JvmStatic public fun of(name: String): Voice = Voice(name, null)

        /** The organization's own voice with [id]. */
        @JvmStatic public fun custom(id: String): Voice = Voice(null, id)
    }
}

@Serializable
internal class CustomVoice(val id: String)

internal object VoiceSerializer : TextOrSerializer<Voice, CustomVoice>(
    name = "Voice",
    fromText = Voice::of,
    text = Voice::name,
    other = CustomVoice.serializer(),
    fromOther = { Voice.custom(it.id) },
    toOther = { CustomVoice(it.id.orEmpty()) },
)
