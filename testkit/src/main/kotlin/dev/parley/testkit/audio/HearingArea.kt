package dev.parley.testkit.audio

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import kotlinx.serialization.json.JsonObject
import java.time.Duration

/**
 * `/audio/transcriptions` and `/audio/translations`: of a sound that was made here the text is known, of any other the
 * name of its file.
 */
internal class HearingArea(private val memory: SpeechMemory, private val wordDelay: Duration) : Area {
    override val routes: List<Route> = listOf(
        Route("POST", "/audio/transcriptions", ::transcribe),
        Route("POST", "/audio/translations", ::translate),
    )

    private fun transcribe(call: Call): Reply {
        val request = HearingRequest(call.form())
        request.check()
        val heard = Hearing(textOf(request, "You sent"), request.speakers)
        return if (request.streams) stream(heard, request) else reply(heard, request, "transcribe")
    }

    private fun translate(call: Call): Reply {
        val request = HearingRequest(call.form())
        if (request.model != "whisper-1") throw Refusal("Invalid model ${request.model}.", "model", "invalid_model")
        request.check()
        return reply(Hearing(textOf(request, "In English: you sent"), request.speakers), request, "translate")
    }

    private fun textOf(request: HearingRequest, opening: String) =
        memory.textOf(request.sound) ?: "$opening ${request.fileName}."

    private fun reply(heard: Hearing, request: HearingRequest, task: String): Reply {
        val json = HeardJson(heard, request.isBilledByTokens)
        return when (request.format) {
            "text" -> text(heard.text + "\n")
            "srt" -> text(heard.srt())
            "vtt" -> text(heard.vtt())
            "verbose_json" -> json(json.verbose(task, request.language, request.granularities))
            "diarized_json" -> json(json.diarized())
            else -> json(json.plain(request.wantsLogprobs))
        }
    }

    private fun stream(heard: Hearing, request: HearingRequest): Reply {
        val events = HeardEvents(heard, HeardJson(heard, byTokens = true), request).json().map { it.toString() }
        return Reply.events(EventStream.of(events).every(wordDelay))
    }

    private fun text(body: String) = Reply.text(200, "text/plain; charset=utf-8", body)

    private fun json(body: JsonObject) = Reply.json(200, body.toString())
}
