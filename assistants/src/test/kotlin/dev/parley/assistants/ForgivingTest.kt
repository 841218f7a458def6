package dev.parley.assistants

import dev.parley.json
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import dev.parley.threads.RunStepDeltaDetails
import dev.parley.threads.StepToolCallDelta
import dev.parley.threads.ThreadRunStepDelta
import dev.parley.threads.messages.AnnotatedText
import dev.parley.threads.messages.MessageContent
import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.runs.RunFunctionCall
import dev.parley.threads.runs.RunToolCall
import dev.parley.threads.steps.CodeInterpreterCall
import dev.parley.threads.steps.StepToolCall
import dev.parley.vectorstores.VectorStoreFileCounts
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.MissingFieldException
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject

/** Replies of servers that leave members out, add some of their own, or write them otherwise. */
@OptIn(ExperimentalSerializationApi::class)
class ForgivingTest : AnnotationSpec() {
    private val codec = JsonBytes.of(OpenAIJson)

    @Test
    fun `a whole reply is written as it came`() {
        for (reply in WHOLE_REPLIES) withClue(reply) { reply.thereAndBack() shouldBe reply.json }
    }

    @Test
    fun `a reply may lack every member but what it is, or have it as null`() {
        var bent = 0
        for (reply in WHOLE_REPLIES) {
            for ((path, json) in without(reply.json) + withNull(reply.json)) {
                withClue("$reply without $path") {
                    if (path in reply.needed) {
                        shouldThrow<MissingFieldException> { reply.read(json) }
                    } else {
                        reply.read(json)
                    }
                }
                bent++
            }
        }
        bent shouldBeGreaterThan 500
    }

    @Test
    fun `what nobody described is kept at every place, and written back`() {
        for (reply in WHOLE_REPLIES) {
            val more = extended(reply.json) as JsonObject
            withClue(reply) { reply.thereAndBack(more) shouldBe more }
        }
    }

    @Test
    fun `a tool call without a type is told by what it holds`() {
        read<RunToolCall>("""{"id":"c","function":{"name":"f","arguments":{"a":1}}}""") shouldBe
            RunToolCall.Function("c", RunFunctionCall("f", """{"a":1}"""))
        read<RunToolCall>("""{"id":"c","function":{"arguments":null}}""") shouldBe RunToolCall.Function("c")
        read<StepToolCall>("""{"id":"c","code_interpreter":{"input":"1"}}""") shouldBe
            StepToolCall.CodeInterpreter("c", CodeInterpreterCall("1"))
        read<StepToolCall>("""{"id":"c","file_search":{}}""") shouldBe StepToolCall.FileSearch("c")
        read<StepToolCall>("""{"id":"c","function":{}}""") shouldBe StepToolCall.Function("c")
        val deltas = """{"delta":{"step_details":{"type":"tool_calls","tool_calls":[{"function":{}},{"id":"c"}]}}}"""
        val details = read<ThreadRunStepDelta>(
            deltas,
        ).delta.stepDetails.shouldBeInstanceOf<RunStepDeltaDetails.ToolCalls>()
        details.toolCalls.map { (it as StepToolCallDelta.Function).index } shouldBe listOf(0, 1)
    }

    @Test
    fun `the content of a message may be its text`() {
        val text = listOf(MessageContent.Text(AnnotatedText("Hi")))
        for (content in listOf(
            "\"Hi\"",
            """[{"type":"text","text":"Hi"}]""",
            """[{"type":"text","text":{"value":"Hi"}}]""",
        )) {
            read<ThreadMessage>("""{"content":$content}""").content shouldBe text
        }
    }

    @Test
    fun `counts may be texts and fractions`() {
        read<VectorStoreFileCounts>("""{"completed":"3","failed":1.0,"total":null}""") shouldBe
            VectorStoreFileCounts(completed = 3, failed = 1)
    }

    private fun <T> WholeReply<T>.read(json: JsonObject): T = codec.decode(model, json.toString())

    private fun <T> WholeReply<T>.thereAndBack(json: JsonObject = this.json): JsonElement =
        codec.encodeToElement(model, read(json))

    /** Each member of [json], at every depth, and what is left without it. */
    private fun without(json: JsonObject): List<Pair<String, JsonObject>> = changed(json) { this - it }

    private fun withNull(json: JsonObject): List<Pair<String, JsonObject>> = changed(json) { this + (it to JsonNull) }

    private fun changed(
        json: JsonObject,
        change: Map<String, JsonElement>.(String) -> Map<String, JsonElement>,
    ): List<Pair<String, JsonObject>> = json.flatMap { (name, member) ->
        val here = name to JsonObject(json.change(name))
        val below = when (member) {
            is JsonObject -> changed(member, change)

            is JsonArray -> member.withIndex().flatMap { (index, item) ->
                (item as? JsonObject)?.let { changed(it, change) }.orEmpty().map { (path, less) ->
                    path to JsonArray(member.toMutableList().also { it[index] = less })
                }
            }

            else -> emptyList()
        }
        listOf(here) + below.map { (path, less) -> "$name.$path" to JsonObject(json + (name to less)) }
    }

    /** [json] with a member of a vendor's in every object that has members of its own. */
    private fun extended(json: JsonElement): JsonElement = when (json) {
        is JsonArray -> JsonArray(json.map(::extended))
        is JsonObject -> JsonObject(json.mapValues { (name, it) -> if (name in FREE) it else extended(it) } + VENDOR)
        else -> json
    }

    private companion object {
        /** Objects whose members the caller, or the description, leaves open. */
        val FREE = setOf("metadata", "attributes", "retrieval")
        val VENDOR = mapOf("vendor" to json("""{"a":[1e3,"b"]}"""))
    }
}
