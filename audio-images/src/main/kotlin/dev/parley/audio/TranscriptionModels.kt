package dev.parley.audio

/** What the models known today can do. Of any other model everything is asked, and the service decides. */
internal object TranscriptionModels {
    private val WHISPER = setOf("json", "text", "srt", "verbose_json", "vtt")
    private val GPT_4O = setOf("json", "text")
    private val DIARIZE = setOf("json", "text", "diarized_json")
    private val GPT_4O_MODEL = Regex("gpt-4o(-mini)?-transcribe(-\\d{4}-\\d{2}-\\d{2})?")

    /** Rejects a [format] in which [model] does not answer. */
    fun requireFormat(model: String, format: String) {
        val formats = formatsOf(model) ?: return
        require(format in formats) { "model must answer as $format, but $model answers as ${formats.joinToString()}" }
    }

    /** Rejects a model that answers a request for a stream with all the text at once. */
    fun requireStream(model: String) {
        require(model != "whisper-1") { "model must answer in a stream, which whisper-1 does not" }
    }

    private fun formatsOf(model: String): Set<String>? = when {
        model == "whisper-1" -> WHISPER
        model.startsWith("gpt-4o-transcribe-diarize") -> DIARIZE
        GPT_4O_MODEL.matches(model) -> GPT_4O
        else -> null
    }
}
