package dev.parley.conformance

import dev.parley.ApiException
import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.RequestOptions
import dev.parley.http.CallObserver
import dev.parley.json.OneOf
import dev.parley.json.OpenAIJson
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationStrategy
import kotlinx.serialization.json.JsonElement
import kotlin.time.Duration.Companion.seconds

/** Makes one call against the description's judge, again and again, with other requests and for other answers. */
internal class Driver(
    private val shapes: Shapes,
    private val judge: Judge,
    private val use: Use,
    private val findings: Findings,
    private val tally: Tally,
) : CallObserver {
    private val id = judge.operations.getValue(use.sends.operation.key)
    private val name = "$id (${use.call})"
    private val read = mutableListOf<Pair<KSerializer<Any?>, String>>()
    private var sent = 0
    private val client = OpenAI {
        apiKey = "sk-driver"
        baseUrl = "${judge.url}/v1"
        engine = Engine.OkHttp
        observer = this@Driver
        maxRetries = 0
    }
    private val call = use.call.of(Services.reached(client))
    private val requests = Requests(judge, id, use.sends)

    suspend fun drive(seeds: Int) {
        client.use {
            for (seed in 0 until seeds) {
                val fill = Fill.entries[seed % Fill.entries.size]
                for (body in requests.bodies(fill, seed)) if (!once(Answer.of(seed), fill, seed, body)) return
            }
        }
    }

    /** Makes the call; whether it is one that only sends a request and reads the answer. */
    private suspend fun once(answer: Answer, fill: Fill, seed: Int, body: Body?): Boolean {
        read.clear()
        sent = 0
        val failure = failure { withTimeout(LIMIT) { call.make(arguments(answer, fill, seed, body)) } }
        if (sent > 1) return false
        val isRead = read.map { (serializer, text) -> reread(serializer, text, answer) }.all { it }
        if (failure != null && isRead) failed(failure, answer, body)
        return true
    }

    private fun arguments(answer: Answer, fill: Fill, seed: Int, body: Body?): List<Any?> {
        val options = RequestOptions(headers = answer.headers, onResponse = { sent++ })
        return Arguments(shapes, Sampler(fill, seed), fill, options).of(call, body).also {
            tally.requests.incrementAndGet()
        }
    }

    private suspend fun failure(block: suspend () -> Unit): Exception? = try {
        block()
        null
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        e
    }

    private fun failed(failure: Exception, answer: Answer, body: Body?) {
        val message = failure.message.orEmpty().lines().first().replace(REQUEST_ID, "")
        when {
            failure is IllegalArgumentException && sent == 0 -> refused(message, body)

            failure !is ApiException -> findings.add(
                "call fails",
                name,
                "${failure.javaClass.simpleName} $message [$answer]",
            )

            failure.status != OK -> findings.add("error answer", name, message)
        }
    }

    /** A request made up here may be one that the library rightly refuses; one of the judge's own should be one it can send. */
    private fun refused(message: String, body: Body?) {
        tally.refused.incrementAndGet()
        if (body?.isGiven == true) findings.add("request refused", id, message.replace(NUMBER, "0"))
    }

    /** Reads [text] again: whether that is possible. Notes what of the description's members is not there any more. */
    private fun reread(serializer: KSerializer<Any?>, text: String, answer: Answer): Boolean {
        tally.answers.incrementAndGet()
        val was = OpenAIJson.parseToJsonElement(text)
        val now = try {
            OpenAIJson.encodeToJsonElement(serializer, OpenAIJson.decodeFromJsonElement(serializer, was))
        } catch (e: IllegalArgumentException) {
            findings.add("reply does not decode", id, "${e.message?.lines()?.first()?.replace(NUMBER, "0")} [$answer]")
            return false
        }
        note(Comparison.differences(was, now), was, answer)
        return true
    }

    private fun note(differences: List<Difference>, was: JsonElement, answer: Answer) {
        if (differences.isEmpty()) return
        val unknown = if (answer.isExample) judge.unknown(place(), was) else emptyList()
        differences.filter { difference -> unknown.none { difference.path.startsWith(it) } }
            .forEach { findings.add("reply changed", id, "${it.path.general()} ${it.what}") }
    }

    private fun place() = if (use.sends.streams) Place.event(id) else Place.answer(id)

    override fun writes(serializer: SerializationStrategy<*>) = Unit

    override fun listens(names: Set<String>) = Unit

    @Suppress("UNCHECKED_CAST")
    override fun reads(serializer: DeserializationStrategy<*>, text: String) {
        read += (serializer as? KSerializer<Any?> ?: (serializer as OneOf).forms.single() as KSerializer<Any?>) to text
    }

    private companion object {
        const val OK = 200
        val LIMIT = 10.seconds
        val NUMBER = Regex("\\d+")
        val REQUEST_ID = Regex(" \\(request id [^)]*\\)")
    }
}

/** Which answer the judge is asked for. */
internal class Answer private constructor(
    private val variant: String,
    private val seed: Int,
    private val extra: Boolean,
) {
    val isExample: Boolean get() = variant.startsWith("example")

    val headers: Map<String, String> get() =
        mapOf("x-judge-variant" to variant, "x-judge-seed" to seed.toString()) +
            if (extra) mapOf("x-judge-extra" to "1") else emptyMap()

    override fun toString() = variant + if (extra) " with unknown members" else ""

    companion object {
        private val VARIANTS = listOf("example", "example-raw", "minimal", "maximal", "nulls", "random")

        fun of(seed: Int) = Answer(VARIANTS[seed % VARIANTS.size], seed, seed / VARIANTS.size % 2 == 1)
    }
}
