package dev.parley.conformance

import dev.parley.ApiException
import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.OpenAIConfig
import dev.parley.RequestOptions
import dev.parley.ResponseInfo
import dev.parley.conformance.Findings.Kind
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.KSerializer
import kotlinx.serialization.json.JsonPrimitive
import kotlin.time.Duration.Companion.seconds

/**
 * Makes one call against the description's judge, again and again, with other requests and for other answers. A call that
 * takes the request of another one, [lender], is given what that is given.
 */
internal class Driver(
    private val shapes: Shapes,
    private val judge: Judge,
    private val use: Use,
    private val lender: Use?,
    private val findings: Findings,
    private val tally: Tally,
) : CallObserver {
    private val id = judge.operations.getValue(use.sends.operation.key)
    private val place = if (use.sends.streams) Place.event(id) else Place.answer(id)
    private val form = (use.fixes["response_format"] as? JsonPrimitive)?.takeUnless { use.sends.streams }
        ?.let { Place.answer(id, it.content) }
    private val replies = Replies(shapes, judge, id, place, form, findings, tally)
    private val requests = lender?.let { requests(it, it.sends.shape) }
        ?: requests(use, use.sends.shape?.takeIf { use.call.takes(it, shapes) })
    private val read = mutableListOf<Pair<KSerializer<Any?>, String>>()
    private val heads = mutableListOf<ResponseInfo>()
    private var hasNames = false
    private var arrived = false
    private val client = OpenAI(
        OpenAIConfig {
            apiKey = "sk-driver"
            baseUrl = "${judge.url}/v1"
            engine = Engine.OK_HTTP
            maxRetries = 0
        }.also { CallWatch.watch(it, this) },
    )
    private val call = use.call.of(Services.reached(client))

    suspend fun drive(seeds: Int): Unit = client.use {
        for (seed in 0 until seeds) {
            val fill = Fill.entries[seed % Fill.entries.size]
            for (body in requests.bodies(fill, seed)) if (!once(Answer.of(seed), fill, seed, body)) return
        }
        if (!arrived) findings.add(Kind.UNSENT, id, "${use.call}")
        if (use.sends.streams && !hasNames) readEvents(seeds)
    }

    private fun requests(of: Use, shape: Shape?) =
        Requests(judge, judge.operations.getValue(of.sends.operation.key), of, shape, findings)

    /** Makes the call; whether it is one that only sends a request and reads the answer. */
    private suspend fun once(answer: Answer, fill: Fill, seed: Int, body: Body?): Boolean {
        read.clear()
        heads.clear()
        val failure = failure { withTimeout(LIMIT) { call.make(arguments(answer, fill, seed, body)) } }
        arrived = arrived || heads.isNotEmpty()
        if (heads.size > 1 || failure is NoArgument) return false
        heads.singleOrNull()?.let { head -> body?.takeIf { lender == null }?.let { requests.checkSent(it, head) } }
        val isRead = read.map { (serializer, text) -> replies.check(serializer, text, answer) }.all { it }
        if (failure != null && isRead) failed(failure, answer, body)
        return true
    }

    /** Reads every kind of event, though a stream that one of them ends has room for few. */
    private fun readEvents(seeds: Int) {
        val serializer = read.lastOrNull()?.first ?: return
        for (seed in 0 until seeds * EVENTS_A_SEED) {
            val answer = Answer.generated(seed)
            judge.sample(Place.event(id), answer.variant, seed)?.let {
                replies.check(serializer, it.toString(), answer)
            }
        }
    }

    private fun arguments(answer: Answer, fill: Fill, seed: Int, body: Body?): List<Any?> {
        val options = RequestOptions(headers = answer.headers, onResponse = heads::add)
        val arguments = Arguments(shapes, Sampler(fill, seed), fill, options).of(call, body)
        tally.requests.incrementAndGet()
        return arguments
    }

    private suspend fun failure(block: suspend () -> Unit): Exception? = try {
        block()
        null
    } catch (@Suppress("TooGenericExceptionCaught") e: Exception) {
        e
    }

    private fun failed(failure: Exception, answer: Answer, body: Body?) {
        val reason =
            (failure.cause as? IllegalArgumentException)?.takeIf { failure is IllegalArgumentException } ?: failure
        val message = reason.message.orEmpty().lines().first().replace(REQUEST_ID, "").replace(NUMBER, "0")
        when {
            failure is IllegalArgumentException && heads.isEmpty() -> refused(message, body)

            failure !is ApiException -> findings.add(
                Kind.FAILURE,
                "$id (${use.call})",
                "${failure.javaClass.simpleName} $message [$answer]",
            )

            failure.status != OK -> findings.add(Kind.ERROR, id, message)
        }
    }

    /** A request made up here may be one that the library rightly refuses; one of the judge's own should be one it can send. */
    private fun refused(message: String, body: Body?) {
        tally.refused.incrementAndGet()
        if (body?.isGiven == true) findings.add(Kind.REFUSED, id, message)
    }

    override fun listens(names: Set<String>) {
        hasNames = names.isNotEmpty()
    }

    @Suppress("UNCHECKED_CAST")
    override fun reads(serializer: DeserializationStrategy<*>, text: String) {
        shapes.whole(serializer)?.let { read += it as KSerializer<Any?> to text }
    }

    private companion object {
        const val OK = 200
        const val EVENTS_A_SEED = 4
        val LIMIT = 10.seconds
        val NUMBER = Regex("\\d+")
        val REQUEST_ID = Regex(" \\(request id [^)]*\\)")
    }
}
