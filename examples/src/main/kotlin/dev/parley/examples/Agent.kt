package dev.parley.examples

import dev.parley.responses.ResponseRequest
import dev.parley.responses.responses
import dev.parley.schema.Description
import dev.parley.tools.Tools
import dev.parley.tools.tool
import kotlinx.serialization.Serializable

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

private val lookups = Tools {
    add(
        tool<Trip>("weather", "Tells the weather in a city.") { trip ->
            println("looked up the weather in ${trip.city}")
            "sunny, 24 degrees"
        },
    )
    add(
        tool<Trip>("trains", "Tells when trains leave for a city.") { trip ->
            println("looked up the trains to ${trip.city}")
            listOf("8:15", "10:15")
        },
    )
    limit(5)
}

/** A small agent: it looks up what it needs by two tools, and answers with an object. */
public suspend fun main() {
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        val request = ResponseRequest(
            Stage.MODEL,
            "Lisbon",
            instructions = "Plan a day in this city. Look up the weather and the trains first.",
        )
        val plan = stage.openai.responses.runTools<Plan>(request, lookups).valueOrThrow()
        println("To ${plan.city} ${if (plan.umbrella) "with" else "without"} an umbrella: ${plan.reason}")
    }
}
