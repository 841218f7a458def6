package dev.parley.testkit.audio

import dev.parley.testkit.service.FormData
import dev.parley.testkit.service.Refusal

/** A request to write down what is heard, read for what the answer depends on. */
internal class HearingRequest(private val form: FormData) {
    private val file = form.file("file")

    val model: String = form.required("model")
    val fileName: String = file.fileName.orEmpty()
    val format: String = form.text("response_format") ?: "json"
    val language: String = if (form.text("language") == "de") "german" else "english"
    val granularities: List<String> = form.texts("timestamp_granularities")
    val wantsLogprobs: Boolean = "logprobs" in form.texts("include")
    val wantsSpeakers: Boolean = format == "diarized_json"
    val streams: Boolean = form.text("stream") == "true" && model != WHISPER
    val isBilledByTokens: Boolean = model != WHISPER
    val speakers: List<String> = form.texts("known_speaker_names") + listOf("A", "B")

    val sound: ByteArray get() = file.content.bytes()

    /** Refuses what the service would refuse. */
    fun check() {
        if (fileName.substringAfterLast('.', "").lowercase() !in KINDS) throw invalidFile()
        if (format !in FORMATS) throw invalid("response_format", format)
        if (format !in formatsOfModel()) throw incompatible()
        val temperature = form.text("temperature")?.toDoubleOrNull() ?: 0.0
        if (temperature !in 0.0..1.0) throw invalid("temperature", temperature.toString())
        if (granularities.isNotEmpty() && format != "verbose_json") throw needsVerbose()
        if (form.texts("known_speaker_names").size != form.texts("known_speaker_references").size) throw unequal()
    }

    private fun formatsOfModel(): List<String> = when {
        model == WHISPER -> FORMATS - "diarized_json"
        model.endsWith("-diarize") -> listOf("json", "text", "diarized_json")
        else -> listOf("json", "text")
    }

    private fun invalidFile() =
        Refusal("Invalid file format. Supported formats: $KINDS", "file", "unsupported_file_format")

    private fun invalid(param: String, value: String) = Refusal("Invalid value: '$value'.", param, "invalid_value")

    private fun incompatible() = Refusal(
        "response_format '$format' is not compatible with model '$model'. Use one of ${formatsOfModel()} instead.",
        "response_format",
        "unsupported_value",
    )

    private fun needsVerbose() = Refusal(
        "timestamp_granularities need response_format 'verbose_json'.",
        "timestamp_granularities",
        "unsupported_value",
    )

    private fun unequal() = Refusal(
        "Each of known_speaker_names needs one of known_speaker_references.",
        "known_speaker_references",
        "invalid_value",
    )

    private companion object {
        const val WHISPER = "whisper-1"
        val KINDS = listOf("flac", "m4a", "mp3", "mp4", "mpeg", "mpga", "oga", "ogg", "wav", "webm")
        val FORMATS = listOf("json", "text", "srt", "verbose_json", "vtt", "diarized_json")
    }
}
