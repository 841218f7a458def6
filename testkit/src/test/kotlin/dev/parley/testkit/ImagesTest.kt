package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import java.awt.image.BufferedImage
import java.io.ByteArrayInputStream
import java.net.URI
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import java.util.Base64
import javax.imageio.ImageIO

class ImagesTest : AnnotationSpec() {
    @Test
    fun `a GPT image model answers with a real PNG of the size asked for`() = withFake { _, client ->
        val answer = client.post("/images/generations", order("gpt-image-1.5", "\"size\":\"1536x1024\",\"n\":2")).json
        val images = answer.getValue("data").jsonArray.indices.map { picture(answer, "data", it, "b64_json") }
        images.map { it.width to it.height } shouldBe List(2) { 1536 to 1024 }
        images.map { it.getRGB(0, 0) }.distinct().size shouldBe 2
        answer.at("size") shouldBe "1536x1024"
        answer.at("background") shouldBe "opaque"
        answer.at("output_format") shouldBe "png"
        answer.at("quality") shouldBe "low"
        answer.at("usage", "total_tokens") shouldBe "546"
        answer.at("usage", "input_tokens_details", "text_tokens") shouldBe "2"
        client.post("/images/generations", order("gpt-image-1.5", "\"size\":\"1536x1024\",\"n\":2")).json
            .at("data", 1) shouldBe answer.at("data", 1)
    }

    @Test
    fun `an older model answers with an address that needs no key`() = withFake { fake, client ->
        val answer = client.post(
            "/images/generations",
            """{"prompt":"A developer writing a test","size":"256x256"}""",
        ).json
        answer.keys shouldBe setOf("created", "data")
        val request = HttpRequest.newBuilder(URI(answer.at("data", 0, "url"))).build()
        val file = Client.HTTP.send(request, BodyHandlers.ofByteArray())
        file.headers().firstValue("content-type").get() shouldBe "image/png"
        ImageIO.read(ByteArrayInputStream(file.body())).width shouldBe 256
        Client(fake, key = null).get("/images/made/256x256-red.png").statusCode() shouldBe 404
        Client(fake, key = null).post("/images/generations", "{}").statusCode() shouldBe 401
    }

    @Test
    fun `an older model may answer with base64, and the third tells its own prompt`() = withFake { _, client ->
        val answer = client.post("/images/generations", order("dall-e-3", "\"response_format\":\"b64_json\"")).json
        picture(answer, "data", 0, "b64_json").height shouldBe 1024
        answer.at("data", 0, "revised_prompt") shouldBe "A picture of: An otter"
    }

    @Test
    fun `a stream shows unfinished images and then each image`() = withFake { _, client ->
        val body = order("gpt-image-1.5", "\"stream\":true,\"partial_images\":1,\"size\":\"256x256\"")
        val blocks = client.post("/images/generations", body).body().split("\n\n").filter { it.isNotEmpty() }
        blocks.map { it.lines().first() } shouldContainExactly
            listOf("event: image_generation.partial_image", "event: image_generation.completed")
        val (partial, completed) = blocks.map { json(it.lines()[1].removePrefix("data: ")) }
        partial.at("partial_image_index") shouldBe "0"
        picture(partial, "b64_json").run { getRGB(0, 255) shouldBe WHITE }
        picture(completed, "b64_json").run { getRGB(0, 255) shouldBe getRGB(0, 0) }
        completed.at("type") shouldBe "image_generation.completed"
        completed.at("usage", "output_tokens") shouldBe "272"
    }

    @Test
    fun `images that are referred to are edited`() = withFake { _, client ->
        val body = """{"prompt":"Hats","images":[{"file_id":"file-1"},{"image_url":"https://a/b.png"}]}"""
        val answer = client.post("/images/edits", body).json
        picture(answer, "data", 0, "b64_json").width shouldBe 1024
        answer.at("usage", "input_tokens_details", "image_tokens") shouldBe "544"
        client.post("/images/edits", """{"prompt":"Hats","images":[]}""").error.at("param") shouldBe "images"
        client.post("/images/edits", """{"prompt":"Hats"}""").error.at("param") shouldBe "images"
    }

    @Test
    fun `images that are uploaded are edited and varied`() = withFake { _, client ->
        val edited = client.form(
            "/images/edits",
            "prompt" to "Hats",
            "image[]" to FILE,
            "image[]" to FILE,
            "n" to "2",
        ).json
        picture(edited, "data", 1, "b64_json").width shouldBe 1024
        edited.at("usage", "input_tokens_details", "image_tokens") shouldBe "544"
        val events = client.form(
            "/images/edits",
            "prompt" to "Hats",
            "image" to FILE,
            "mask" to FILE,
            "stream" to "true",
        )
        events.body().lines().first() shouldBe "event: image_edit.completed"
        val varied = client.form("/images/variations", "image" to FILE, "n" to "5", "size" to "256x256").json
        varied.getValue("data").jsonArray.size shouldBe 5
        client.form("/images/edits", "prompt" to "Hats").error.at("param") shouldBe "image"
        client.form("/images/edits", "image" to FILE).error.at("param") shouldBe "prompt"
        client.form("/images/variations", "image" to FILE, "n" to "0").error.at("param") shouldBe "n"
        client.post("/images/variations", "{}").error.at("code") shouldBe "unsupported_content_type"
    }

    @Test
    fun `what the service would refuse is refused`() = withFake { _, client ->
        val cases = mapOf(
            "{}" to "prompt",
            """{"prompt":1}""" to "prompt",
            """{"prompt":" "}""" to "prompt",
            order("dall-e-2", "\"n\":11") to "n",
            order("dall-e-2", "\"size\":\"big\"") to "size",
            order("dall-e-2", "\"stream\":true") to "stream",
            order("gpt-image-1", "\"partial_images\":4") to "partial_images",
            order("gpt-image-1", "\"output_compression\":101") to "output_compression",
            order("gpt-image-1", "\"response_format\":\"url\"") to "response_format",
        )
        for ((body, param) in cases) {
            val reply = client.post("/images/generations", body)
            reply.statusCode() shouldBe 400
            reply.error.at("param") shouldBe param
        }
    }

    private fun order(model: String, more: String) = """{"prompt":"An otter","model":"$model",$more}"""

    private fun picture(answer: JsonObject, vararg path: Any): BufferedImage =
        ImageIO.read(ByteArrayInputStream(Base64.getDecoder().decode(answer.at(*path))))

    private companion object {
        const val WHITE = -1
    }
}
