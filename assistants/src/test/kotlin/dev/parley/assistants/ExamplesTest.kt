package dev.parley.assistants

import dev.parley.Deleted
import dev.parley.json
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import dev.parley.threads.AssistantThread
import dev.parley.threads.ThreadAndRunRequest
import dev.parley.threads.ThreadMessageDelta
import dev.parley.threads.ThreadRequest
import dev.parley.threads.ThreadRunStepDelta
import dev.parley.threads.ThreadUpdateRequest
import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.messages.ThreadMessageUpdateRequest
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunUpdateRequest
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.threads.steps.RunStep
import dev.parley.vectorstores.VectorStore
import dev.parley.vectorstores.VectorStoreFile
import dev.parley.vectorstores.VectorStoreFileBatch
import dev.parley.vectorstores.VectorStoreFileBatchRequest
import dev.parley.vectorstores.VectorStoreFileContent
import dev.parley.vectorstores.VectorStoreFileRequest
import dev.parley.vectorstores.VectorStoreFileUpdateRequest
import dev.parley.vectorstores.VectorStoreRequest
import dev.parley.vectorstores.VectorStoreSearchRequest
import dev.parley.vectorstores.VectorStoreSearchResults
import dev.parley.vectorstores.VectorStoreUpdateRequest
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.doubleOrNull
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/** The examples of the API reference, each read and written again: what is missing then has no place in a model. */
class ExamplesTest : AnnotationSpec() {
    private val replies = mapOf<String?, KSerializer<*>>(
        "assistant" to Assistant.serializer(),
        "thread" to AssistantThread.serializer(),
        "thread.message" to ThreadMessage.serializer(),
        "thread.message.delta" to ThreadMessageDelta.serializer(),
        "thread.run" to Run.serializer(),
        "thread.run.step" to RunStep.serializer(),
        "thread.run.step.delta" to ThreadRunStepDelta.serializer(),
        "vector_store" to VectorStore.serializer(),
        "vector_store.file" to VectorStoreFile.serializer(),
        "vector_store.file_batch" to VectorStoreFileBatch.serializer(),
        "vector_store.files_batch" to VectorStoreFileBatch.serializer(),
        "vector_store.search_results.page" to VectorStoreSearchResults.serializer(),
        null to VectorStoreFileContent.serializer(),
    )

    private val requests = mapOf<String, KSerializer<*>>(
        "/assistants" to AssistantRequest.serializer(),
        "/assistants/{assistant_id}" to AssistantUpdateRequest.serializer(),
        "/threads" to ThreadRequest.serializer(),
        "/threads/runs" to ThreadAndRunRequest.serializer(),
        "/threads/{thread_id}" to ThreadUpdateRequest.serializer(),
        "/threads/{thread_id}/messages" to ThreadMessageRequest.serializer(),
        "/threads/{thread_id}/messages/{message_id}" to ThreadMessageUpdateRequest.serializer(),
        "/threads/{thread_id}/runs" to RunRequest.serializer(),
        "/threads/{thread_id}/runs/{run_id}" to RunUpdateRequest.serializer(),
        "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs" to ToolOutputsRequest.serializer(),
        "/vector_stores" to VectorStoreRequest.serializer(),
        "/vector_stores/{vector_store_id}" to VectorStoreUpdateRequest.serializer(),
        "/vector_stores/{vector_store_id}/file_batches" to VectorStoreFileBatchRequest.serializer(),
        "/vector_stores/{vector_store_id}/files" to VectorStoreFileRequest.serializer(),
        "/vector_stores/{vector_store_id}/files/{file_id}" to VectorStoreFileUpdateRequest.serializer(),
        "/vector_stores/{vector_store_id}/search" to VectorStoreSearchRequest.serializer(),
    )

    @Test
    fun `every reply is read, and nothing of it is lost`() {
        val objects = examples("replies").flatMap { (name, example) -> objectsIn(example).map { name to it } }
        objects.size shouldBeGreaterThan 100
        objects.flatMap { (name, it) -> lost(name, replyOf(it), it).map { path -> "${it.text("object")} $path" } }
            .toSet() shouldBe emptySet()
    }

    @Test
    fun `every request can be made, and nothing of it is lost but what the library adds by itself`() {
        val bodies = examples("requests")
        bodies.size shouldBeGreaterThan 20
        bodies.flatMap { (name, body) ->
            val path = name.substringAfter(' ').substringBefore(" (")
            lost(name, requests.getValue(path), body.jsonObject)
        }.toSet() shouldBe setOf(".stream")
    }

    private fun examples(kind: String): JsonObject =
        json(javaClass.getResource("/examples/$kind.json")!!.readText()).jsonObject

    /** The events of a stream, the items of a list, or the one object that an example is. */
    private fun objectsIn(example: JsonElement): List<JsonObject> = when {
        example is JsonArray -> example.map { it.jsonObject }

        example.jsonObject.text("object") == "list" -> example.jsonObject.getValue("data").jsonArray.map {
            it.jsonObject
        }

        else -> listOf(example.jsonObject)
    }

    private fun replyOf(example: JsonObject): KSerializer<*> {
        val kind = example.text("object")
        return if (kind?.endsWith(".deleted") == true) Deleted.serializer() else replies.getValue(kind)
    }

    /** Where in [example] there is something that a [model] of it does not write again. */
    private fun <T> lost(name: String, model: KSerializer<T>, example: JsonObject): List<String> = withClue(name) {
        missing("", example, codec.encodeToElement(model, codec.decodeElement(model, example)))
    }

    private fun missing(path: String, wanted: JsonElement, actual: JsonElement?): List<String> = when {
        wanted is JsonNull -> emptyList()

        wanted is JsonObject && actual is JsonObject -> wanted.flatMap { (key, it) ->
            missing("$path.$key", it, actual[key])
        }

        wanted is JsonArray && actual is JsonArray && wanted.size == actual.size ->
            wanted.zip(actual).flatMap { (one, other) -> missing("$path[]", one, other) }

        same(wanted, actual) -> emptyList()

        else -> listOf(path)
    }

    /** Numbers may be written in another way, and one text as a list of one. */
    private fun same(wanted: JsonElement, actual: JsonElement?): Boolean = wanted == actual ||
        (actual is JsonArray && actual.singleOrNull() == wanted) ||
        (wanted as? JsonPrimitive)?.doubleOrNull?.let { it == (actual as? JsonPrimitive)?.doubleOrNull } == true

    private fun JsonObject.text(name: String): String? = this[name]?.jsonPrimitive?.contentOrNull

    private companion object {
        private val codec = JsonBytes.of(
            Json(OpenAIJson) {
                encodeDefaults = true
                explicitNulls = false
            },
        )
    }
}
