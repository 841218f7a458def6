package dev.parley.audio

import dev.parley.json
import dev.parley.json.OpenAIJson
import dev.parley.json.OpenEnum
import dev.parley.json.SecondsSerializer
import dev.parley.json.SecondsTextSerializer
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.serialization.KSerializer
import java.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

class AudioModelsTest : AnnotationSpec() {
    private fun <T> there(serializer: KSerializer<T>, value: T) = OpenAIJson.encodeToString(serializer, value)

    private fun <T> back(serializer: KSerializer<T>, text: String) = OpenAIJson.decodeFromString(serializer, text)

    @Test
    fun `words of tomorrow are kept`() {
        fun <T : OpenEnum> kept(of: (String) -> T, serializer: KSerializer<T>) {
            there(serializer, of("new")) shouldBe "\"new\""
            back(serializer, "\"new\"") shouldBe of("new")
        }
        kept(SpeechFormat::of, SpeechFormat.serializer())
        kept(SubtitleFormat::of, SubtitleFormat.serializer())
        kept(TimestampGranularity::of, TimestampGranularity.serializer())
        kept(TranscriptionInclude::of, TranscriptionInclude.serializer())
    }

    @Test
    fun `where a recording is cut is a word, or an object`() {
        val cases = listOf(
            AudioChunkingStrategy.AUTO to "\"auto\"",
            AudioChunkingStrategy.ServerVad(silenceDuration = Duration.ofMillis(300)) to
                """{"type":"server_vad","silence_duration_ms":300}""",
            AudioChunkingStrategy.ServerVad(prefixPadding = 250.milliseconds, threshold = 1.5) to
                """{"type":"server_vad","prefix_padding_ms":250,"threshold":1.5}""",
            AudioChunkingStrategy.ServerVad(silenceDuration = 1.seconds) to
                """{"type":"server_vad","silence_duration_ms":1000}""",
            AudioChunkingStrategy.ServerVad(threshold = 0.5) to """{"type":"server_vad","threshold":0.5}""",
            AudioChunkingStrategy.ServerVad() to """{"type":"server_vad"}""",
            AudioChunkingStrategy.Mode("never") to "\"never\"",
        )
        for ((strategy, text) in cases) {
            json(there(AudioChunkingStrategy.serializer(), strategy)) shouldBe json(text)
            back(AudioChunkingStrategy.serializer(), text) shouldBe strategy
        }
        val new = """{"type":"semantic_vad","eagerness":1e3}"""
        val unknown = back(AudioChunkingStrategy.serializer(), new)
        unknown.shouldBeInstanceOf<AudioChunkingStrategy.Unknown>()
        there(AudioChunkingStrategy.serializer(), unknown) shouldBe new
    }

    @Test
    fun `lengths are read to the nanosecond, and written as they are read`() {
        val cases = mapOf(
            "0" to Duration.ZERO,
            "27" to Duration.ofSeconds(27),
            "0.1" to Duration.ofMillis(100),
            "7.900000095367432" to Duration.ofNanos(7_900_000_095),
            "86400.000000001" to Duration.ofDays(1).plusNanos(1),
            "-0.5" to Duration.ofMillis(-500),
        )
        for ((text, length) in cases) {
            back(SecondsSerializer, text) shouldBe length
            back(SecondsSerializer, there(SecondsSerializer, length)) shouldBe length
            back(SecondsTextSerializer, "\"$text\"") shouldBe length
            back(SecondsTextSerializer, there(SecondsTextSerializer, length)) shouldBe length
        }
    }

    @Test
    fun `lengths of videos are written as text, without zeros at the end`() {
        val cases = mapOf(
            Duration.ofSeconds(8) to "\"8\"",
            Duration.ofSeconds(20) to "\"20\"",
            Duration.ofMillis(10_500) to "\"10.5\"",
        )
        for ((length, text) in cases) there(SecondsTextSerializer, length) shouldBe text
        back(SecondsTextSerializer, "8") shouldBe Duration.ofSeconds(8)
    }
}
