package dev.parley.bridge.process

import dev.parley.OpenAI
import dev.parley.Polling
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.assistants
import dev.parley.bridge.BridgeTest
import dev.parley.bridge.Bridged
import dev.parley.bridge.store.Postgres
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageListRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.threads
import io.kotest.assertions.withClue
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import java.nio.file.Files
import java.time.Duration
import java.time.Instant
import java.util.concurrent.TimeUnit
import kotlin.time.Duration.Companion.milliseconds

/** Processes that share a store: some are killed, some work at once. */
class ProcessesTest : BridgeTest() {
    private val polling = Polling(interval = 2.milliseconds)
    private val patience = Duration.ofMinutes(2)

    private fun directory() = Files.createTempDirectory("store").toString()

    @Test
    suspend fun `a directory outlives the programs that are killed over it`() = killed(directory())

    @Test
    suspend fun `a file of H2 outlives the programs that are killed over it`() =
        killed("jdbc:h2:file:${directory()}/store;WRITE_DELAY=0")

    @Test
    suspend fun `PostgreSQL outlives the programs that are killed over it`() = killed(Postgres.url)

    @Test
    suspend fun `two programs work on a thread in a directory, and nothing is lost`() = shared(directory())

    @Test
    suspend fun `two programs work on a thread in PostgreSQL, and nothing is lost`() = shared(Postgres.url)

    /** Kills a program soon after so many requests to the service, wherever it is then, and goes on. */
    private suspend fun killed(place: String) = begun(place) { thread, assistant ->
        for (requests in listOf(1, 2, 4, 7)) {
            val until = fake.requestCount() + requests
            val program = Children.start(RunningProgram::class, fake.baseUrl(), place, thread, assistant, "1000000")
            fake.awaitRequests(until, patience)
            program.destroyForcibly().waitFor()
            withClue("killed after $requests requests") { later(place) { it.shouldGoOn(thread, assistant) } }
        }
    }

    private suspend fun OpenAI.shouldGoOn(thread: String, assistant: String) {
        val runs = threads.runs
        for (run in runs.list(thread).data) {
            runs.poll(thread, run.id, polling).status shouldBe RunStatus.COMPLETED
            threads.messages.list(thread, ThreadMessageListRequest(runId = run.id)).data.isNotEmpty() shouldBe true
        }
        threads.messages.create(thread, ThreadMessageRequest.user("And?"))
        runs.createAndPoll(thread, RunRequest(assistant), polling).status shouldBe RunStatus.COMPLETED
    }

    private suspend fun shared(place: String) = begun(place) { thread, assistant ->
        val programs = List(2) { Children.start(RunningProgram::class, fake.baseUrl(), place, thread, assistant, "6") }
        programs.forEach { it.waitFor(patience.toSeconds(), TimeUnit.SECONDS) shouldBe true }
        programs.map { it.exitValue() } shouldContainExactly listOf(0, 0)
        later(place) { openai ->
            val runs = openai.threads.runs.list(thread).all().toList()
            runs.map { it.status } shouldBe List(12) { RunStatus.COMPLETED }
            val answers = openai.threads.messages.list(thread).all().toList().mapNotNull { it.runId }
            answers.sorted() shouldBe runs.map { it.id }.sorted()
        }
    }

    private suspend fun begun(place: String, test: suspend Bridged.(thread: String, assistant: String) -> Unit) =
        bridged {
            val (thread, assistant) = later(place) {
                val thread = it.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("Hi")))).id
                thread to it.assistants.create(AssistantRequest("gpt-5.2")).id
            }
            test(thread, assistant)
        }

    /** What a program finds in the store half a minute later, when nobody is waited for any more who asked the service. */
    private suspend fun <T> Bridged.later(place: String, look: suspend (OpenAI) -> T): T =
        StorePlaces.open(place).use { store -> client(store) { Instant.now().plusSeconds(31) }.use { look(it) } }
}
