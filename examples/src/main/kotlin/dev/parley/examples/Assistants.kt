package dev.parley.examples

import dev.parley.OpenAI
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.assistants
import dev.parley.schema.jsonType
import dev.parley.threads.AssistantEvent
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.threads
import dev.parley.threads.toRunResult
import dev.parley.tools.FunctionDefinition
import dev.parley.tools.ToolHandlers
import dev.parley.tools.ToolInvocation
import dev.parley.tools.ToolOutcome
import kotlinx.coroutines.flow.onEach
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json

private const val GUIDE_QUESTION = "How are the weather and the traffic in Lisbon?"

/** What both functions are called with. */
@Serializable
private data class Place(val city: City) {
    enum class City {
        @SerialName("Lisbon")
        LISBON,

        @SerialName("Oslo")
        OSLO,
    }
}

/** An assistant answers in a thread, word by word, and calls two functions on the way. */
public suspend fun main() {
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        val openai = stage.openai
        val assistant = openai.assistants.create(guide).id
        val thread = openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user(GUIDE_QUESTION)))).id
        try {
            openai.answer(thread, assistant)
        } finally {
            openai.threads.delete(thread)
            openai.assistants.delete(assistant)
        }
    }
}

private val guide = AssistantRequest(
    Stage.MODEL,
    name = "Guide",
    instructions = "Look up what can be looked up, and be brief.",
    tools = listOf(
        AssistantTool.function(FunctionDefinition.of("weather", jsonType<Place>(), "Tells the weather in a city.")),
        AssistantTool.function(FunctionDefinition.of("traffic", jsonType<Place>(), "Tells how the traffic is.")),
    ),
)

private val functions = ToolHandlers {
    on("weather") { call -> if (place(call).city == Place.City.LISBON) "sunny, 24 degrees" else "snow" }
    on("traffic") { call -> "hardly any in ${place(call).city.name.lowercase()}" }
    onOutcome { if (it is ToolOutcome.Answered) println("${it.invocation.name}: ${it.output}") }
}

private fun place(call: ToolInvocation): Place = Json.decodeFromString(call.arguments)

/** The run goes on by itself until there is an answer; what it gave is there in the end. */
private suspend fun OpenAI.answer(thread: String, assistant: String) {
    val result = threads.runs.streamTools(thread, RunRequest(assistant), functions)
        .onEach { if (it is AssistantEvent.MessageDelta) print(it.delta.text) }
        .toRunResult()
    println()
    println("It took ${result.steps.size} steps and ended ${result.run.status}.")
}
