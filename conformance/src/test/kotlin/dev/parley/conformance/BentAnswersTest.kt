package dev.parley.conformance

import dev.parley.FakeService
import dev.parley.OpenAIException
import dev.parley.json.Bender
import dev.parley.json.TreeBender
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlin.random.Random
import kotlin.time.Duration.Companion.minutes

/**
 * Whatever the service answers, a call ends in a result or in a failure of the library's.
 * `-Dparley.fuzz.answers=500` gives each call more answers.
 */
class BentAnswersTest : AnnotationSpec() {
    private val rounds = Integer.getInteger("parley.fuzz.answers", 4)
    private val survey = Surveyed.survey
    private var random = Random(0)
    private var trees = TreeBender(random)
    private var bytes = Bender(random)
    private val findings = sortedSetOf<String>()
    private var body = ByteArray(0)
    private var type = ""
    private var tries = 0
    private var results = 0
    private var failures = 0

    @Test
    fun `whatever the answer, every call ends in a result or in an exception of the library`() =
        runTest(timeout = 60.minutes) {
            for (use in survey.uses) asked(use)
            println("${survey.uses.size} calls ended in $results results and $failures failures")
            findings.joinToString("\n") shouldBe ""
            results shouldBeGreaterThan survey.uses.size
            failures shouldBeGreaterThan survey.uses.size
        }

    /** Makes the call of [use] again and again, to a service that keeps what it saw no longer than that. */
    private suspend fun TestScope.asked(use: Use) {
        random = Random(use.call.name.hashCode())
        trees = TreeBender(random)
        bytes = Bender(random)
        val service = FakeService(this, {
            val isPatient = ++tries <= PATIENCE
            val reply = if (isPatient) FakeService.bytes(body, contentType = type) else FakeService.error(400)
            reply(it)
        })
        service.client { maxRetries = 0 }.use { client ->
            val call = use.call.of(Services.reached(client))
            val seed = (0 until WAYS).first { ends(use, call, it) }
            repeat(rounds - 1) { ends(use, call, seed) }
        }
    }

    /** Makes [call] with the arguments of [seed], and notes how it ends; whether it sent anything. */
    private suspend fun ends(use: Use, call: Call, seed: Int): Boolean {
        prepare(use)
        try {
            val fill = Fill.of(seed)
            call.make(Arguments(survey.shapes, Sampler(fill, seed), fill).of(call))
            if (tries > 0) results++
        } catch (_: OpenAIException) {
            if (tries > 0) failures++
        } catch (@Suppress("TooGenericExceptionCaught") e: Throwable) {
            if (tries > 0) findings += "$call: $e for ${body.decodeToString()}"
        }
        return tries > 0
    }

    private fun prepare(use: Use) {
        tries = 0
        val streams = use.sends.streams
        type = if (streams) "text/event-stream" else "application/json"
        val text = if (streams) "${event(use)}${event(use)}data: [DONE]\n\n" else document(use)
        body = text.encodeToByteArray().let { if (random.nextInt(3) == 0) bytes.bent(it) else it }
    }

    private fun event(use: Use): String {
        val name = use.hears.randomOrNull(random)?.let { "event: $it\n" }.orEmpty()
        return "${name}data: ${document(use)}\n\n"
    }

    private fun document(use: Use): String {
        val reader = use.sends.operation.readers.randomOrNull(random) ?: return "{}"
        val sample = Sampler(Fill.entries.random(random), random.nextInt()).sample(survey.shapes.of(reader))
        return "${if (random.nextInt(3) == 0) sample else trees.bent(sample)}"
    }

    private companion object {
        /** Whoever waits for more answers than these is refused the next. */
        const val PATIENCE = 6

        /** In how many ways arguments are made up, until something is sent. */
        const val WAYS = 30
    }
}
