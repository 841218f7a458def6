package dev.parley.images

import dev.parley.ApiException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.stream
import dev.parley.SeenPart
import dev.parley.StreamTruncatedException
import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.JsonPrimitive
import java.time.Instant

class ImageEventsTest : AnnotationSpec() {
    private val request = ImageGenerationRequest("A cute baby sea otter", "gpt-image-1.5", partialImages = 1)
    private val usage = """"usage":{"total_tokens":100,"input_tokens":50,"output_tokens":50,
        "input_tokens_details":{"text_tokens":10,"image_tokens":40}}""".replace("\n", "")

    private val rest = """"b64_json":"T3R0ZXI=","created_at":1620000000,"size":"1024x1024","quality":"high",
        "background":"transparent","output_format":"png"""".replace("\n", "")

    private fun event(type: String, more: String) = "event: $type\ndata: {\"type\":\"$type\",$rest,$more}\n\n"

    private val partial = event("image_generation.partial_image", "\"partial_image_index\":0")
    private val completed = event("image_generation.completed", usage)

    private val partialEvent = ImageEvent.PartialImage(
        "T3R0ZXI=",
        Instant.ofEpochSecond(1620000000),
        ImageSize.SIZE_1024X1024,
        ImageQuality.HIGH,
        ImageBackground.TRANSPARENT,
        ImageOutputFormat.PNG,
        partialImageIndex = 0,
        type = "image_generation.partial_image",
    )
    private val completedEvent = with(partialEvent) {
        val usage = ImageUsage(50, 50, 100, ImageTokensDetails(10, 40))
        val type = "image_generation.completed"
        ImageEvent.Completed(b64Json, createdAt, size, quality, background, outputFormat, usage, type)
    }

    @Test
    fun `a generated image comes into sight, and ends its stream`() = runTest {
        val service = FakeService(this, stream(partial + completed + "data: not looked at\n\n"))
        service.client().images.streamGeneration(request).toList() shouldBe listOf(partialEvent, completedEvent)
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/images/generations"
        seen.headers["Accept"] shouldBe "text/event-stream"
        json(seen.body) shouldBe json(
            """{"prompt":"A cute baby sea otter","model":"gpt-image-1.5","partial_images":1,"stream":true}""",
        )
    }

    @Test
    fun `an edited image comes into sight, be it uploaded or referred to`() = runTest {
        val events =
            event("image_edit.partial_image", "\"partial_image_index\":1") + event("image_edit.completed", usage)
        val service = FakeService(this, stream(events))
        val uploaded = service.client().images.streamEdit(ImageEditRequest(PICTURE, "A gift basket")).toList()
        val partial = uploaded.first().shouldBeInstanceOf<ImageEvent.PartialImage>()
        partial.partialImageIndex shouldBe 1
        partial.type shouldBe "image_edit.partial_image"
        val completed = uploaded.last().shouldBeInstanceOf<ImageEvent.Completed>()
        completed.usage?.inputTokensDetails?.imageTokens shouldBe 40
        completed.type shouldBe "image_edit.completed"
        service.seen.single().parts shouldBe listOf(
            SeenPart("image", "Otter", "otter.png", "image/png"),
            SeenPart("prompt", "A gift basket"),
            SeenPart("stream", "true"),
        )
        val references = ImageReferenceEditRequest(listOf(ImageReference.file("file-1")), "A gift basket")
        service.client().images.streamEdit(references).toList() shouldBe uploaded
        json(service.seen.last().body) shouldBe
            json("""{"images":[{"file_id":"file-1"}],"prompt":"A gift basket","stream":true}""")
    }

    @Test
    fun `a stream of several images goes on after the first`() = runTest {
        val two = FakeService(this, stream(completed + completed))
        two.client().images.streamGeneration(request.copy(n = 2)).toList() shouldBe List(2) { completedEvent }
        val marked = FakeService(this, stream("$completed${completed}data: [DONE]\n\n"))
        marked.client().images.streamGeneration(request.copy(n = 2)).toList() shouldBe List(2) { completedEvent }
    }

    @Test
    fun `what the examples leave out is null`() = runTest {
        val brief = """data: {"type":"image_generation.completed","b64_json":"..."}""" + "\n\n"
        FakeService(this, stream(brief)).client().images.streamGeneration(request).toList() shouldBe
            listOf(ImageEvent.Completed("...", type = "image_generation.completed"))
    }

    @Test
    fun `an event newer than this library is kept`() = runTest {
        val data = """{"type":"image_generation.dreaming","of":[1e3]}"""
        val service = FakeService(this, stream("event: image_generation.dreaming\ndata: $data\n\n$completed"))
        val unknown = service.client().images.streamGeneration(request).toList().first()
        unknown.shouldBeInstanceOf<ImageEvent.Unknown>()
        OpenAIJson.encodeToString(ImageEvent.serializer(), unknown) shouldBe data
    }

    @Test
    fun `events are written as they are read`() {
        val edited = listOf(
            event("image_edit.partial_image", "\"partial_image_index\":1"),
            event("image_edit.completed", usage),
        )
        for (event in (listOf(partial, completed) + edited).map { it.substringAfter("data: ").trim() }) {
            val read = OpenAIJson.decodeFromString(ImageEvent.serializer(), event)
            json(OpenAIJson.encodeToString(ImageEvent.serializer(), read)) shouldBe json(event)
        }
        val made = OpenAIJson.encodeToString(ImageEvent.serializer(), ImageEvent.Completed("..."))
        json(made) shouldBe json("""{"type":"image_generation.completed","b64_json":"..."}""")
    }

    @Test
    fun `what nobody described is kept`() = runTest {
        val data = """{"type":"image_generation.completed","b64_json":"...","seed":7,"usage":{"cost":0.5}}"""
        val service = FakeService(this, stream("data: $data\n\n"))
        val event = service.client().images.streamGeneration(request).toList().single()
        event.shouldBeInstanceOf<ImageEvent.Completed>().extra["seed"] shouldBe JsonPrimitive(7)
        event.usage?.extra?.get("cost") shouldBe JsonPrimitive(0.5)
    }

    @Test
    fun `a stream without its image is cut short, and one with an error has failed`() = runTest {
        val cut = FakeService(this, stream(partial))
        shouldThrow<StreamTruncatedException> { cut.client().images.streamGeneration(request).toList() }
            .received shouldBe 1
        val error = """{"error":{"message":"Slow down","type":"requests","code":"rate_limit_exceeded","param":null}}"""
        val failed = FakeService(this, stream("${partial}event: error\ndata: $error\n\n"))
        shouldThrow<ApiException> { failed.client().images.streamGeneration(request).toList() }.code shouldBe
            "rate_limit_exceeded"
    }

    @Test
    fun `a server that does not stream gives its answer as one unknown event`() = runTest {
        val service = FakeService(this, answer(GENERATED))
        service.client().images.streamGeneration(request).toList().single().shouldBeInstanceOf<ImageEvent.Unknown>()
    }
}
