package dev.parley.conformance

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.nio.file.Path
import java.util.Locale
import kotlin.io.path.readText
import kotlin.io.path.writeText

/** Has the description's own program compare a dump with what the description holds, area by area. */
internal class Coverage(private val description: Path, private val dump: Path, private val gaps: KnownGaps) {
    private val whole = Json.parseToJsonElement(description.resolve("openapi.json").readText()).jsonObject

    fun figures(): Map<Area, Figures> = Area.entries.associateWith(::figures)

    private fun figures(area: Area): Figures {
        val paths = whole.getValue("paths").jsonObject.filterKeys(area::holds)
        val part = dump.resolveSibling("${area.title}.json").also {
            it.writeText((JsonObject(whole + ("paths" to JsonObject(paths)))).toString())
        }
        val result = dump.resolveSibling("${area.title}-coverage.json")
        val arguments = listOf("--spec", "$part", "--dump", "$dump", "--json", "$result", "--list", "0")
        Program.run(description, listOf("python3", "coverage.py") + arguments)
        return figures(Json.parseToJsonElement(result.readText()).jsonObject)
    }

    private fun figures(result: JsonObject): Figures {
        val groups = result.getValue("summary").jsonObject.mapValues { (_, group) ->
            Figure(group.jsonObject.text("covered").toInt(), group.jsonObject.text("total").toInt())
        }
        val missing = result.getValue("missing").jsonObject.flatMap { (group, items) ->
            items.jsonArray.map { "missing $group: ${it.jsonObject.text("item")}" }
        }
        val undescribed = result.getValue("request_properties_not_in_document").jsonArray.map {
            "undescribed request property: ${(it as JsonPrimitive).content.substringBefore(" (")}"
        }
        val wrong = listOf("hazards", "type_mismatches").flatMap { kind ->
            result.getValue(kind).jsonArray.map { "$kind: ${(it as JsonPrimitive).content}" }
        }
        return Figures(
            groups + (Page.BAD to Figure(wrong.filterNot(gaps::know).size, 0)),
            missing + undescribed + wrong,
        )
    }
}

/** How many of a [total] are there. */
internal class Figure(val count: Int, private val total: Int) {
    override fun toString() = if (total == 0) {
        "$count"
    } else {
        "$count of $total (${"%.1f".format(Locale.ROOT, PERCENT * count / total)} %)"
    }

    private companion object {
        const val PERCENT = 100.0
    }
}

/** The figures of an area, and what keeps them from being perfect. */
internal class Figures(val groups: Map<String, Figure>, val faults: List<String>)
