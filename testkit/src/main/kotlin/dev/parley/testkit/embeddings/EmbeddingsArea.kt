package dev.parley.testkit.embeddings

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.number
import dev.parley.testkit.service.requireAtLeastOne
import dev.parley.testkit.service.requireModel
import dev.parley.testkit.service.text
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.Base64

/** `/embeddings`: every text has its own vector, always the same. */
internal class EmbeddingsArea : Area {
    override val routes: List<Route> = listOf(Route("POST", "/embeddings", ::create))

    private fun create(call: Call): Reply {
        val request = call.json()
        request.requireModel()
        request.requireAtLeastOne("dimensions")
        return Reply.json(200, answer(request, inputsOf(request)).toString())
    }

    private fun answer(request: JsonObject, inputs: List<Input>) = buildJsonObject {
        val dimensions = request.number("dimensions") ?: sizeOf(request.text("model").orEmpty())
        val base64 = request.text("encoding_format") == "base64"
        put("object", "list")
        put("data", JsonArray(inputs.mapIndexed { at, input -> item(at, vectorOf(input.text, dimensions), base64) }))
        put("model", request.text("model"))
        putJsonObject("usage") {
            val tokens = inputs.sumOf { it.tokens }
            put("prompt_tokens", tokens)
            put("total_tokens", tokens)
        }
    }

    private fun item(index: Int, vector: FloatArray, base64: Boolean) = buildJsonObject {
        put("object", "embedding")
        put("index", index)
        put("embedding", if (base64) base64Of(vector) else JsonArray(vector.map(::JsonPrimitive)))
    }

    private fun base64Of(vector: FloatArray): JsonElement {
        val bytes = ByteBuffer.allocate(vector.size * Float.SIZE_BYTES).order(ByteOrder.LITTLE_ENDIAN)
        bytes.asFloatBuffer().put(vector)
        return JsonPrimitive(Base64.getEncoder().encodeToString(bytes.array()))
    }

    private fun sizeOf(model: String) = if (model.endsWith("-large")) LARGE else SMALL

    private companion object {
        const val SMALL = 1536
        const val LARGE = 3072
    }
}
