package dev.parley.bridge.server

import dev.parley.OpenAIException
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.assistants
import dev.parley.threads.AssistantEvent
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.threads
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import java.time.Duration

/** A server that is told to end. */
class StopTest : ServerTest() {
    private val slow = today.wordDelay(Duration.ofMillis(20))

    @Test
    suspend fun `an answer that has begun ends before the server does, and no other begins`() = served(service = slow) {
        val assistant = openai.assistants.create(AssistantRequest("gpt-5.2")).id
        val thread = openai.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("Say a few words.")))).id
        coroutineScope {
            val begun = CompletableDeferred<Unit>()
            val events = async(Dispatchers.Default) {
                openai.threads.runs.stream(thread, RunRequest(assistant))
                    .onEach { if (it is AssistantEvent.MessageDelta) begun.complete(Unit) }.toList()
            }
            begun.await()
            launch(Dispatchers.IO) { stop() }.join()
            events.await().last() shouldBe AssistantEvent.Done
            shouldThrow<OpenAIException> { openai.models.list() }
        }
    }

    @Test
    fun `a call that does not end is not waited for longer than is allowed`() {
        val running = Running()
        running.begin() shouldBe true
        running.drain(Duration.ofMillis(1))
        running.begin() shouldBe false
    }
}
