package dev.parley.generation

import dev.parley.json.TextOrSerializer
import kotlinx.serialization.Serializable

/**
 * The voice of generated speech: a built-in voice by its [name], or a custom voice of the organization by its [id].
 *
 * @property name the name of the built-in voice; `null` for a custom voice.
 * @property id the id of the custom voice, such as `voice_1234`; `null` for a built-in voice.
 */
@Serializable(with = VoiceSerializer::class)
@JvmRecord
@ConsistentCopyVisibility
public data class Voice private constructor(val name: String?, val id: String?) {
    public companion object {
        /** The built-in voice Alloy. */
        @JvmField public val ALLOY: Voice = of("alloy")

        /** The built-in voice Ash. */
        @JvmField public val ASH: Voice = of("ash")

        /** The built-in voice Ballad. */
        @JvmField public val BALLAD: Voice = of("ballad")

        /** The built-in voice Coral. */
        @JvmField public val CORAL: Voice = of("coral")

        /** The built-in voice Echo. */
        @JvmField public val ECHO: Voice = of("echo")

        /** The built-in voice Fable. */
        @JvmField public val FABLE: Voice = of("fable")

        /** The built-in voice Nova. */
        @JvmField public val NOVA: Voice = of("nova")

        /** The built-in voice Onyx. */
        @JvmField public val ONYX: Voice = of("onyx")

        /** The built-in voice Sage. */
        @JvmField public val SAGE: Voice = of("sage")

        /** The built-in voice Shimmer. */
        @JvmField public val SHIMMER: Voice = of("shimmer")

        /** The built-in voice Verse. */
        @JvmField public val VERSE: Voice = of("verse")

        /** The built-in voice Marin. */
        @JvmField public val MARIN: Voice = of("marin")

        /** The built-in voice Cedar. */
        @JvmField public val CEDAR: Voice = of("cedar")

        /** The built-in voice named [name]. */
        @JvmStatic public fun of(name: String): Voice = Voice(name, null)

        /** The custom voice with [id]. */
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
