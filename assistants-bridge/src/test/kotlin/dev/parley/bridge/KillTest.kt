package dev.parley.bridge

import dev.parley.BadRequestException
import dev.parley.OpenAI
import dev.parley.Polling
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.assistants
import dev.parley.bridge.store.Document
import dev.parley.bridge.store.Store
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageListRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.threads
import io.kotest.assertions.withClue
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.flow.collect
import kotlinx.coroutines.withContext
import kotlin.time.Duration.Companion.milliseconds

/** What is left when a program dies, and when several are at it. */
class KillTest : BridgeTest() {
    private val polling = Polling(interval = 2.milliseconds)
    private val request = AssistantRequest("gpt-5.2")

    private suspend fun Bridged.thread(): String =
        openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("Hi")))).id

    /** Whoever comes next finds a thread that goes on, and of every run that there is its end and its message. */
    private suspend fun Bridged.shouldGoOn(thread: String, assistant: String) {
        pass(31)
        val (runs, messages) = openai.threads.runs to openai.threads.messages
        for (run in runs.list(thread).data) {
            runs.poll(thread, run.id, polling).status shouldBe RunStatus.COMPLETED
            messages.list(thread, ThreadMessageListRequest(runId = run.id)).data.isNotEmpty() shouldBe true
        }
        messages.create(thread, ThreadMessageRequest.user("And?"))
        runs.createAndPoll(thread, RunRequest(assistant), polling).status shouldBe RunStatus.COMPLETED
    }

    private suspend fun killedAtEachWrite(program: suspend (OpenAI, thread: String, assistant: String) -> Unit) {
        for (writes in 0..4) {
            for (isWritten in listOf(false, true)) {
                withClue("killed at write $writes, written: $isWritten") {
                    bridged {
                        val (thread, assistant) = thread() to openai.assistants.create(request).id
                        val mortal = MortalStore(store, writes, isWritten)
                        client(mortal).use { runCatching { program(it, thread, assistant) } }
                        shouldGoOn(thread, assistant)
                    }
                }
            }
        }
    }

    @Test
    suspend fun `a program may die over a run that it polls`() = killedAtEachWrite { openai, thread, assistant ->
        openai.threads.runs.createAndPoll(thread, RunRequest(assistant), polling)
    }

    @Test
    suspend fun `a program may die over a run that it streams`() = killedAtEachWrite { openai, thread, assistant ->
        openai.threads.runs.stream(thread, RunRequest(assistant)).collect()
    }

    @Test
    suspend fun `of those who run on a thread at once one has it for itself`() = bridged {
        val (thread, assistant) = thread() to openai.assistants.create(request).id
        val endless = RunRequest(assistant, metadata = mapOf("fake_outcome" to "expired"))
        val tries = withContext(Dispatchers.Default) {
            List(8) { async { runCatching { openai.threads.runs.create(thread, endless) } } }.awaitAll()
        }
        tries.count { it.isSuccess } shouldBe 1
        tries.mapNotNull { it.exceptionOrNull() }.forEach { it.shouldBeInstanceOf<BadRequestException>() }
        openai.threads.runs.list(thread).data.size shouldBe 1
    }
}

/** A store whose program is killed at its last of [writes], before or after that [isWritten]. */
private class MortalStore(private val store: Store, private var writes: Int, private val isWritten: Boolean) :
    Store by store {
    override fun write(folder: String, document: Document): Boolean {
        if (writes-- > 0) return store.write(folder, document)
        if (isWritten && writes == -1) store.write(folder, document)
        throw IllegalStateException("killed")
    }
}
