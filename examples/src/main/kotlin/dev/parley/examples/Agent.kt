package dev.parley.examples

import dev.parley.responses.ItemHandlers
import dev.parley.responses.ResponseRequest
import dev.parley.responses.ResponseText
import dev.parley.responses.TextFormat
import dev.parley.responses.responses
import dev.parley.responses.tools.FunctionTool
import dev.parley.schema.Description
import dev.parley.schema.jsonType
import dev.parley.tools.ToolHandlers
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json

/** What the tools are called with. */
@Serializable
private data class Trip(@Description("Where to, such as Lisbon.") val city: String)

/** The answer: not just any text, but this. */
@Serializable
private data class Plan(
    val city: String,
    @Description("Whether to take one along.") val umbrella: Boolean,
    @Description("Why, in one sentence.") val reason: String,
)

private val trip = ResponseRequest(Stage.MODEL, "Lisbon").copy(
    instructions = "Plan a day in this city. Look up the weather and the trains first.",
    tools = listOf(
        FunctionTool("weather", jsonType<Trip>().schema, "Tells the weather in a city.", strict = true),
        FunctionTool("trains", jsonType<Trip>().schema, "Tells when trains leave for a city.", strict = true),
    ),
    text = ResponseText(TextFormat.JsonSchema("plan", jsonType<Plan>().schema, strict = true)),
)

private val lookups = ToolHandlers {
    on("weather") { call ->
        println("looked up the weather in ${Json.decodeFromString<Trip>(call.arguments).city}")
        "sunny, 24 degrees"
    }
    on("trains") { call ->
        println("looked up the trains to ${Json.decodeFromString<Trip>(call.arguments).city}")
        "8:15, 10:15"
    }
}

/** A small agent: it looks up what it needs by two tools, and answers with an object. */
public suspend fun main() {
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        val response = stage.openai.responses.runTools(trip, ItemHandlers.of(lookups), limit = 5)
        val plan = Json.decodeFromString<Plan>(response.text)
        println("To ${plan.city} ${if (plan.umbrella) "with" else "without"} an umbrella: ${plan.reason}")
    }
}
