package dev.parley.testkit.images

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.FormData
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.emptyArray
import dev.parley.testkit.service.fields
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.objects
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import java.time.InstantSource

/**
 * `/images`: makes pictures of one color, as large as asked, whose files are PNGs whatever format was asked for. Older
 * models answer with an address of the fake itself, which anybody may fetch.
 */
internal class ImagesArea(
    private val clock: InstantSource,
    private val wordDelay: Duration,
    private val scheme: String,
) : Area {
    override val routes: List<Route> = listOf(
        Route("POST", "/images/generations", ::generate),
        Route("POST", "/images/edits", ::edit),
        Route("POST", "/images/variations", ::vary),
        Route("GET", "$MADE/{name}", open = true, answer = ::fetch),
    )

    private fun generate(call: Call): Reply {
        val request = call.json()
        checkImages(request, wantsPrompt = true)
        val order = ImageOrder(request, "dall-e-2", inputs = 0).also(request::checkFor)
        return reply(call, order, "image_generation")
    }

    private fun edit(call: Call): Reply {
        val form = if (call.isForm) call.form() else null
        val request = form?.fields() ?: call.json()
        checkImages(request, wantsPrompt = true)
        val inputs = form?.let(::uploaded) ?: referredTo(request)
        val order = ImageOrder(request, "gpt-image-1.5", inputs).also(request::checkFor)
        return reply(call, order, "image_edit")
    }

    private fun vary(call: Call): Reply {
        val form = call.form()
        checkImages(form.fields(), wantsPrompt = false)
        return reply(call, ImageOrder(form.fields(), "dall-e-2", uploaded(form)), "image_variation")
    }

    /** How many images came with [form]; neither the first nor the mask may be empty. */
    private fun uploaded(form: FormData): Int {
        form.file("image")
        if (form.files("mask").isNotEmpty()) form.file("mask")
        return form.files("image").size
    }

    private fun referredTo(request: JsonObject): Int {
        if ("images" !in request) throw missing("images")
        return request.objects("images").size.also { if (it == 0) throw emptyArray("images") }
    }

    private fun reply(call: Call, order: ImageOrder, kind: String): Reply {
        val host = call.request.header("host").orEmpty()
        val answer = ImageAnswer(order, clock.instant(), "$scheme://$host/v1$MADE")
        return if (order.streams) stream(answer, kind) else Reply.json(200, answer.json().toString())
    }

    private fun stream(answer: ImageAnswer, kind: String): Reply {
        val events = answer.events(kind).fold(EventStream.of()) { stream, (name, json) ->
            stream.event(name, json.toString())
        }
        return Reply.events(events.every(wordDelay))
    }

    private fun fetch(call: Call): Reply {
        val image = MadeImage.named(call.path("name")) ?: throw Refusal("There is no such image.", status = 404)
        return Reply.bytes(200, "image/png", image.png())
    }

    private companion object {
        const val MADE = "/images/made"
    }
}
