package dev.parley.examples

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.assistants
import dev.parley.bridge.AssistantsBridge
import dev.parley.threads.AssistantEvent
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.threads
import dev.parley.threads.toRunResult
import dev.parley.tools.ToolOutcome
import dev.parley.tools.Tools
import dev.parley.tools.streamed
import dev.parley.tools.tool
import kotlinx.coroutines.flow.onEach
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

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

/** The service has no assistants any more: the bridge carries them by what it has. */
private val bridge = AssistantsBridge().over(Engine.AUTO)

/** An assistant answers in a thread, word by word, and calls two functions on the way. */
public suspend fun main() {
    Stage.open(bridge).use { stage ->
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

private val functions = Tools {
    add(
        tool<Place>("weather", "Tells the weather in a city.") { place ->
            if (place.city == Place.City.LISBON) "sunny, 24 degrees" else "snow"
        },
    )
    add(
        tool<Place>("traffic", "Tells how the traffic is.") { place ->
            "hardly any in ${place.city.name.lowercase()}"
        },
    )
    onOutcome { if (it is ToolOutcome.Answered) println("${it.invocation.name}: ${it.output}") }
}

private val guide = AssistantRequest(
    Stage.MODEL,
    name = "Guide",
    instructions = "Look up what can be looked up, and be brief.",
    tools = AssistantTool.functions(functions),
)

/** The run goes on by itself until there is an answer; what it gave is there in the end. */
private suspend fun OpenAI.answer(thread: String, assistant: String) {
    val result = threads.runs.streamTools(thread, RunRequest(assistant), functions).streamed()
        .onEach { if (it is AssistantEvent.MessageDelta) print(it.delta.text) }
        .toRunResult()
    println()
    println("It took ${result.steps.size} steps and ended ${result.run.status}.")
}
