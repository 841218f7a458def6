package dev.parley.conformance

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.OpenAIConfig
import dev.parley.RequestOptions
import dev.parley.ResponseInfo
import dev.parley.conformance.Findings.Kind
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlin.time.Duration.Companion.seconds

/** Makes every call of the library against the test kit's service at [url], and has the judge look at the answers. */
internal class FakeDrive(
    private val survey: Survey,
    private val judge: Judge,
    url: String,
    private val gaps: KnownGaps,
    private val beneath: Beneath? = null,
) : CallObserver {
    private val findings = Findings(gaps)
    private val ids = KnownIds()
    private val heads = mutableListOf<ResponseInfo>()
    private val texts = mutableListOf<String>()
    private var names = emptySet<String>()
    private var answers = 0
    private val client = OpenAI(settings(url).also { CallWatch.watch(it, this) })
    private val services = Services.reached(client)
    private val hands = OpenAI(settings(url))
    private val options = RequestOptions(onResponse = heads::add)
    private val stories = Stories(hands, options).all

    private val requests = mutableMapOf<Use, Requests>()

    /** Why each call that was never answered was not. */
    private val refusals = mutableMapOf<Use, String>()
    private val answered = mutableSetOf<Use>()

    /** Whether nothing is wrong that was not known before, and all that is known to be wrong still is. */
    fun run(): Boolean = client.use { hands.use { drive() } }

    private fun settings(url: String) = OpenAIConfig {
        apiKey = "sk-driver"
        baseUrl = url
        engine = beneath?.engine ?: Engine.OK_HTTP
        maxRetries = 0
    }

    private fun drive(): Boolean {
        val uses = survey.uses.filter { it.sends.operation.key in judge.operations && isDriven(it) }
        val (ends, others) = uses.partition { it.sends.operation.method == "DELETE" || it.call.name.endsWith("cancel") }
        for (round in 0 until ROUNDS) others.sortedWith(CREATORS_FIRST).forEach { look(it, round) }
        ends.sortedByDescending { it.sends.operation.path.length }.forEach { look(it, 0) }
        (uses - answered).forEach(::tell)
        (uses - answered).forEach {
            findings.add(Kind.REFUSED, id(it), "${it.call} ${refusals[it].orEmpty().lines().first()}")
        }
        beneath?.let { println("The bridge sent ${it.requests} requests that the judge looked at") }
        findings.unknown.forEach { println("$it (${findings.count(it)}×)") }
        unmet.forEach { println("known gap that was not met: $it") }
        println(
            "${answered.size} of ${uses.size} calls were answered, with $answers answers and events that the judge looked at",
        )
        return findings.unknown.isEmpty() && unmet.isEmpty()
    }

    /** Behind the bridge a run takes its time, so that it depends on the machine what is refused. */
    private val unmet: Collection<String>
        get() = gaps.unmet.filterNot { beneath != null && it.startsWith(Kind.REFUSED.title) }

    /** Through the bridge go calls of assistants, and of what these need. */
    private fun isDriven(use: Use) = beneath == null || Area.ASSISTANTS.holds(use.sends.operation.path) ||
        use.sends.operation.path == "/files"

    private fun id(use: Use) = judge.operations.getValue(use.sends.operation.key)

    private fun look(use: Use, round: Int) {
        val fill = Fill.entries[round % Fill.entries.size]
        for (body in bodies(use, fill, round)) look(use, round, body)
    }

    private fun look(use: Use, seed: Int, body: Body?): Unit =
        look(use) { use.call.of(services).make(arguments(use, seed, body)) }

    /** Makes a call of [use] that cannot be made up. */
    private fun tell(use: Use) {
        stories[use.call.name]?.let { story -> look(use) { story(client) } }
    }

    private fun look(use: Use, make: suspend () -> Unit) {
        heads.clear()
        texts.clear()
        val failure = failure(make)
        beneath?.look(findings)
        if (failure != null) {
            refusals[use] = "${failure.javaClass.simpleName} ${failure.message.orEmpty().replace(REQUEST, "")}"
        }
        if (failure != null || heads.isEmpty()) return
        answered += use
        if (heads.size > 1) return
        texts.filter(String::isNotBlank).distinct().take(MOST).forEach { check(use, Json.parseToJsonElement(it)) }
        if (use.sends.operation.method == "DELETE") ids.forget(use.sends.operation.path)
    }

    private fun check(use: Use, answer: JsonElement) {
        answers++
        val id = id(use)
        if (!use.sends.streams) ids.note(use.sends.operation.path, answer)
        val place = if (use.sends.streams) Place.event(id) else form(use, id) ?: Place.answer(id)
        val verdicts = if (names.isEmpty()) listOf(answer) else named(answer)
        val issues = verdicts.map { judge.issues(place, it) }
        if (issues.any { it.isEmpty() }) return
        issues.firstOrNull().orEmpty().filterNot { isOfNothing(answer, it) }
            .forEach { findings.add(Kind.ANSWER, id, it) }
    }

    /** A list of nothing has no first and no last one, whatever the description says. */
    private fun isOfNothing(answer: JsonElement, issue: String) =
        (answer as? JsonObject)?.get("data") == NOTHING && issue.substringBefore(" must be ") in ENDS

    private fun form(use: Use, id: String): Place? =
        (use.fixes["response_format"] as? JsonPrimitive)?.let { Place.answer(id, it.content) }

    /** What [data] may be the data of: events whose names begin with what it is. */
    private fun named(data: JsonElement): List<JsonElement> =
        names.filter { it.startsWith((data as? JsonObject)?.text("object").orEmpty()) }
            .map { JsonObject(mapOf("event" to JsonPrimitive(it), "data" to data)) }

    private fun bodies(use: Use, fill: Fill, seed: Int): List<Body?> {
        val shape = use.sends.shape?.takeIf { use.call.takes(it, survey.shapes) }
        val requests = requests.getOrPut(use) { Requests(judge, id(use), use, shape, findings) }
        return requests.bodies(fill, seed).map { body -> body?.let { Body(it.shape, kept(it), it.isGiven) } }
    }

    /** What [body] says with known ids; what is made is to be kept, so that it can be asked for. */
    private fun kept(body: Body): JsonElement {
        val json = ids.inserted(body.json)
        val isKept = (body.shape as? Shape.Record)?.members.orEmpty().any { it.name == "store" }
        return if (isKept && json is JsonObject) JsonObject(json + ("store" to JsonPrimitive(true))) else json
    }

    private fun arguments(use: Use, seed: Int, body: Body?): List<Any?> {
        val sampler = Sampler(Fill.MINIMAL, seed, ids.arguments(use.sends.operation.path))
        return Arguments(survey.shapes, sampler, Fill.MINIMAL, options).of(use.call, body)
    }

    private fun failure(block: suspend () -> Unit): Exception? = try {
        names = emptySet()
        runBlocking { withTimeout(LIMIT) { block() } }
        null
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        e
    }

    override fun listens(names: Set<String>) {
        this.names = names
    }

    override fun reads(serializer: DeserializationStrategy<*>, text: String) {
        texts += text
    }

    private companion object {
        const val ROUNDS = 3

        /** How many events of a stream are looked at. */
        const val MOST = 40
        val LIMIT = 60.seconds

        val NOTHING = JsonArray(emptyList())
        val ENDS = setOf("/first_id", "/last_id")

        /** What an exception tells of the request. */
        val REQUEST = Regex(" \\([0-9]{3}, .*")

        /** Lists are filled before they are read, and what holds others is made before them. */
        val CREATORS_FIRST =
            compareBy<Use>({ it.sends.operation.path.count { c -> c == '{' } }, {
                it.sends.operation.method !=
                    "POST"
            })
    }
}
