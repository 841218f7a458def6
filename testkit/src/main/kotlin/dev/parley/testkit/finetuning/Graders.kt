package dev.parley.testkit.finetuning

import dev.parley.testkit.Reply
import dev.parley.testkit.service.Call
import dev.parley.testkit.service.Refusal
import dev.parley.testkit.service.Route
import dev.parley.testkit.service.items
import dev.parley.testkit.service.members
import dev.parley.testkit.service.missing
import dev.parley.testkit.service.text
import dev.parley.testkit.service.wordsOf
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/**
 * Runs graders: a string check as it says, text similarity as the share of words in common. What wants a model or Python
 * gives 1, and a multi grader the mean of its parts.
 */
internal class Graders {
    val routes: List<Route> = listOf(
        Route("POST", "/fine_tuning/alpha/graders/run", ::run),
        Route("POST", "/fine_tuning/alpha/graders/validate", ::validate),
    )

    private fun validate(call: Call): Reply {
        val grader = graderOf(call.json())
        return Reply.json(200, buildJsonObject { put("grader", grader) }.toString())
    }

    private fun run(call: Call): Reply {
        val request = call.json()
        val grader = graderOf(request)
        val sample = request.text("model_sample") ?: throw missing("model_sample")
        val run = GraderRun(sample, request.members("item") ?: JsonObject(emptyMap()))
        return Reply.json(200, answer(grader, run).toString())
    }

    private fun graderOf(request: JsonObject): JsonObject {
        val grader = request.members("grader") ?: throw missing("grader")
        val type = grader.text("type") ?: throw missing("grader.type")
        if (type !in TYPES) throw Refusal("Invalid value: '$type'.", "grader.type", "invalid_value")
        if (grader.text("name") == null) throw missing("grader.name")
        return grader
    }

    private fun answer(grader: JsonObject, run: GraderRun) = buildJsonObject {
        put("reward", run.reward(grader))
        putJsonObject("metadata") {
            put("name", grader.getValue("name"))
            put("type", grader.getValue("type"))
            putJsonObject("errors") {
                for (error in ERRORS) put(error, false)
                for (detail in DETAILS) put(detail, JsonNull)
            }
            put("execution_time", 0.1)
            putJsonObject("scores") {}
            put("token_usage", JsonNull)
            put("sampled_model_name", grader["model"] ?: JsonNull)
        }
        putJsonObject("sub_rewards") {
            for (part in partsOf(grader)) put(part.text("name").orEmpty(), run.reward(part))
        }
        putJsonObject("model_grader_token_usage_per_model") {}
    }

    private companion object {
        val TYPES = listOf("string_check", "text_similarity", "python", "score_model", "label_model", "multi")
        val DETAILS = listOf(
            "python_grader_server_error_type",
            "python_grader_runtime_error_details",
            "model_grader_server_error_details",
        )
        val ERRORS = listOf(
            "formula_parse_error",
            "sample_parse_error",
            "truncated_observation_error",
            "unresponsive_reward_error",
            "invalid_variable_error",
            "other_error",
            "python_grader_server_error",
            "python_grader_runtime_error",
            "model_grader_server_error",
            "model_grader_refusal_error",
            "model_grader_parse_error",
        )
    }
}

/** One run: the text that is graded, and the item of the data set. */
private class GraderRun(private val sample: String, private val item: JsonObject) {
    fun reward(grader: JsonObject): Double = when (grader.text("type")) {
        "string_check" -> if (passes(grader)) 1.0 else 0.0
        "text_similarity" -> similarity(filled(grader, "input"), filled(grader, "reference"))
        "multi" -> partsOf(grader).map(::reward).average()
        else -> 1.0
    }

    private fun passes(grader: JsonObject): Boolean {
        val input = filled(grader, "input")
        val reference = filled(grader, "reference")
        return when (grader.text("operation")) {
            "eq" -> input == reference
            "ne" -> input != reference
            "like" -> reference in input
            else -> input.contains(reference, ignoreCase = true)
        }
    }

    private fun similarity(one: String, other: String): Double {
        val words = wordsOf(one).map { it.trim() }.toSet()
        val others = wordsOf(other).map { it.trim() }.toSet()
        return (words intersect others).size.toDouble() / (words union others).size.coerceAtLeast(1)
    }

    private fun filled(grader: JsonObject, name: String): String = TEMPLATE.replace(grader.text(name).orEmpty()) {
        val path = it.groupValues[1]
        if (path ==
            "sample.output_text"
        ) {
            sample
        } else {
            (item[path.removePrefix("item.")] as? JsonPrimitive)?.content.orEmpty()
        }
    }

    private companion object {
        val TEMPLATE = Regex("\\{\\{ *([\\w.]+) *}}")
    }
}

/** The parts of a multi grader, which come by name, in a list, or alone. */
private fun partsOf(grader: JsonObject): List<JsonObject> {
    val named = grader.members("graders")
    return when {
        named == null -> grader.items("graders").filterIsInstance<JsonObject>()
        named.text("type") != null -> listOf(named)
        else -> named.map { (name, part) -> JsonObject((part as JsonObject) + ("name" to JsonPrimitive(name))) }
    }
}
