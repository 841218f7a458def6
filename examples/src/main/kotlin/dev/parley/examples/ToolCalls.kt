package dev.parley.examples

import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.schema.Description
import dev.parley.tools.ToolLoopEvent
import dev.parley.tools.ToolOutcome
import dev.parley.tools.Tools
import dev.parley.tools.tool
import kotlinx.serialization.Serializable

/** What the tool is called with. */
@Serializable
private data class Destination(@Description("The city, such as Lisbon.") val city: String)

/** What it returns. */
@Serializable
private data class Forecast(val city: String, val celsius: Int)

private val weather = tool<Destination>("weather", "Tells the weather in a city.") { destination ->
    Forecast(destination.city, celsius = 24)
}

/** The model calls a tool, and all that happens on the way to its answer is one stream. */
public suspend fun main() {
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        val request = ChatCompletionRequest(Stage.MODEL, listOf(user("Lisbon")))
        stage.openai.chat.streamTools(request, Tools.of(weather)).collect { event ->
            when (event) {
                is ToolLoopEvent.Streamed -> print(event.event.text)
                is ToolLoopEvent.Called -> println("calls ${event.invocation.name}")
                is ToolLoopEvent.Ended -> println(told(event.outcome))
                is ToolLoopEvent.Replied -> Unit
            }
        }
        println()
    }
}

private fun told(outcome: ToolOutcome): String = when (outcome) {
    is ToolOutcome.Answered -> "is told ${outcome.output}"
    else -> "is told that there is no answer"
}
