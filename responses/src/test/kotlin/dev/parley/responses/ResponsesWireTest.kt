package dev.parley.responses

import dev.parley.BadRequestException
import dev.parley.JobFailedException
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Polling
import dev.parley.batches.BatchItem
import dev.parley.json.OpenAIJson
import dev.parley.responses.items.CompactionItem
import dev.parley.responses.items.FunctionCallOutput
import dev.parley.responses.items.Include
import dev.parley.responses.items.LocalShellAction
import dev.parley.responses.items.McpCall
import dev.parley.responses.items.Message
import dev.parley.responses.tools.CustomTool
import dev.parley.responses.tools.FunctionTool
import dev.parley.responses.tools.LocalShellTool
import dev.parley.responses.tools.McpTool
import dev.parley.testkit.Cut
import dev.parley.testkit.EventStream
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import dev.parley.tools.Tool
import dev.parley.tools.Tools
import dev.parley.tools.streamed
import dev.parley.wire.Wire
import dev.parley.wire.WireTest
import io.kotest.assertions.withClue
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicLong
import java.util.concurrent.atomic.AtomicReference
import kotlin.time.Duration.Companion.milliseconds

class ResponsesWireTest : WireTest() {
    private val now = AtomicReference(Instant.EPOCH)
    private val clock = FakeOpenAIOptions().clock(now::get)
    private val schema = Json.parseToJsonElement(
        """{"type":"object","properties":{"city":{"type":"string"}}}""",
    ) as JsonObject
    private val asking = ResponseRequest("gpt-5.2", "Paris").copy(
        tools = listOf(FunctionTool("weather", schema), CustomTool("note")),
        reasoning = Reasoning(summary = ReasoningSummary.AUTO),
        include = listOf(Include.REASONING_ENCRYPTED_CONTENT),
    )
    private val tools = Tools.of(
        Tool.handler("weather") { "sunny in ${it.json()["city"]}" },
        Tool.handler("note") { "noted ${it.arguments}" },
    )
    private val told = "The tool said: sunny in \"Paris\", noted Paris"

    @Test
    suspend fun `a streamed answer is the plain one`() = onEveryEngine(clock) {
        val request = ResponseRequest("gpt-5.2", "one two three")
        val plain = openai.responses.create(request)
        plain.text shouldBe "You said: one two three"
        val events = openai.responses.stream(request).toList()
        events.map { it.sequenceNumber } shouldBe List(events.size) { it.toLong() }
        val streamed = ResponseAccumulator().also { events.forEach(it::add) }.response()
        checkNotNull(streamed).text shouldBe plain.text
        streamed.usage shouldBe plain.usage
        openai.responses.retrieve(streamed.id) shouldBe streamed
        openai.responses.stream(request).textDeltas().toList().joinToString("") shouldBe plain.text
    }

    @Test
    suspend fun `tools are called until there is an answer, however the service remembers`() = onEveryEngine {
        for (request in listOf(asking, asking.copy(store = false))) {
            val events = openai.responses.streamTools(request, tools).streamed().toList()
            events.filterIsInstance<ResponseCompleted>().size shouldBe 2
            ResponseAccumulator().also { events.forEach(it::add) }.response()?.text shouldBe told
            openai.responses.runTools(request, tools).text shouldBe told
        }
    }

    @Test
    suspend fun `approvals and commands are left to the caller`() = onEveryEngine {
        val willing = ItemHandlers {
            approve { it.serverLabel == "dice" }
            localShell { "[\"${(it.action as LocalShellAction.Exec).command.joinToString(" ")}\"]" }
        }
        val roll = ResponseRequest("gpt-5.2", "Roll").copy(tools = listOf(McpTool("dice", "https://dice")))
        openai.responses.runTools(roll, Tools.of(), willing).run {
            output.first()::class shouldBe McpCall::class
            text shouldBe "The tool said: approved"
        }
        val list = ResponseRequest("gpt-5.2", "ls -l").copy(tools = listOf(LocalShellTool()))
        openai.responses.runTools(list, Tools.of(), willing).text shouldBe "The tool said: [\"ls -l\"]"
    }

    /** The stream of [events] that breaks off before the event number [end]. */
    private fun cut(events: List<ResponseEvent>, end: Int): Reply {
        val first = events.take(end).fold(EventStream.of()) { stream, event ->
            val text = OpenAIJson.encodeToString(ResponseEvent.serializer(), event)
            stream.event(text.substringAfter("\"type\":\"").substringBefore('"'), text)
        }
        // What an engine has read but not handed out is lost when the connection fails: the cut comes a moment later.
        return Reply.events(first.comment("then").every(Duration.ofMillis(30)).cutAfter(end + 1, Cut.FIN))
    }

    /** A response in the background, and its events. */
    private suspend fun Wire.made(): List<ResponseEvent> {
        val made = openai.responses.create(ResponseRequest("gpt-5.2", "one two three four").copy(background = true))
        return openai.responses.stream(made.id).toList()
    }

    @Test
    suspend fun `a background stream that breaks is taken up again, without loss or doubles`() = onEveryEngine {
        val events = made()
        val id = (events.first() as ResponseCreated).response.id
        fake.script("POST", "/responses", cut(events, 6))
        fake.script("GET", "/responses/{id}", cut(events.drop(6), 3))
        val request = ResponseRequest("gpt-5.2", "one two three four")
        openai.responses.streamInBackground(request, resumptions = 2).toList() shouldBe events
        val resumed = fake.requests().takeLast(2)
        resumed.map { it.path() }.toSet() shouldBe setOf("/v1/responses/$id")
        val (first, second) = resumed.map { it.queryParameter("starting_after").orEmpty().toInt() }
        withClue("an engine may lose what comes together with the break: $first, $second") {
            (first in 0..5 && second in first + 1..8) shouldBe true
        }
        fake.script("POST", "/responses", cut(events, 6))
        fake.script("GET", "/responses/{id}", cut(events.drop(6), 3))
        failure<OpenAIException> { openai.responses.streamInBackground(request, 1).toList() }
        openai.responses.stream(id, ResponseStreamRequest(startingAfter = 9)).toList() shouldBe events.drop(10)
    }

    @Test
    suspend fun `a response in the background is waited for or cancelled`() = onEveryEngine(clock) {
        val later = ResponseRequest("gpt-5.2", "Hi").copy(background = true)
        val seen = mutableListOf<ResponseStatus?>()
        val begun = openai.responses.create(later)
        val polling = Polling(interval = 1.milliseconds)
        val done = openai.responses.poll(begun.id, polling, {
            seen += it.status
            now.set(now.get().plusSeconds(1))
        })
        done.text shouldBe "You said: Hi"
        seen.distinct() shouldContainExactly
            listOf(ResponseStatus.QUEUED, ResponseStatus.IN_PROGRESS, ResponseStatus.COMPLETED)
        val cancelled = openai.responses.create(later)
        openai.responses.cancel(cancelled.id).status shouldBe ResponseStatus.CANCELLED
        failure<JobFailedException> { openai.responses.poll(cancelled.id, polling) }
        openai.responses.delete(done.id).deleted shouldBe true
        failure<NotFoundException> { openai.responses.retrieve(done.id) }
    }

    @Test
    suspend fun `a collector that stops closes the connection`() = onEveryEngine(
        FakeOpenAIOptions().wordDelay(Duration.ofMillis(50)),
    ) {
        coroutineScope {
            val begun = CompletableDeferred<Unit>()
            val request = ResponseRequest("gpt-5.2", "a long story ".repeat(100))
            val listening = launch { openai.responses.stream(request).collect { begun.complete(Unit) } }
            begun.await()
            listening.cancelAndJoin()
        }
        withClue("closed at once") { fake.awaitNoConnections(Duration.ofMillis(500)) shouldBe true }
    }

    @Test
    suspend fun `many are made at once in a batch`() = onEveryEngine(hasty()) {
        val items = listOf("one", "two").map { BatchItem(it, ResponseRequest("gpt-5.2", it)) }
        val id = openai.batches.submit(Responses.BATCH, items).id
        val often = Polling(interval = Duration.ofMillis(1))
        val answers = openai.batches.results(Responses.BATCH, id, often).toList()
        answers.associate { it.customId to it.value?.text } shouldBe
            mapOf("one" to "You said: one", "two" to "You said: two")
    }

    /** A service whose clock is a second later each time that it is looked at. */
    private fun hasty(): FakeOpenAIOptions {
        val seconds = AtomicLong()
        return FakeOpenAIOptions().clock { Instant.ofEpochSecond(seconds.incrementAndGet()) }
    }

    @Test
    suspend fun `what was said is remembered, counted and compacted`() = onEveryEngine {
        val first = openai.responses.create(ResponseRequest("gpt-5.2", "Hi"))
        val second = openai.responses.create(ResponseRequest("gpt-5.2", "Again").copy(previousResponseId = first.id))
        openai.responses.inputItems(second.id).all().toList().map { it.text } shouldContainExactly
            listOf("Again", "You said: Hi", "Hi")
        openai.responses.countInputTokens(ResponseRequest("gpt-5.2", "one two")).inputTokens shouldBe 2
        val compacted = openai.responses.compact(CompactRequest("gpt-5.2", listOf(Message.user("Hi")) + first.output))
        compacted.output.map { it::class } shouldContainExactly listOf(Message::class, CompactionItem::class)
        val third = openai.responses.create(ResponseRequest("gpt-5.2", compacted.output + Message.user("Bye")))
        third.text shouldBe "You said: Bye"
        failure<BadRequestException> {
            openai.responses.create(ResponseRequest("gpt-5.2", "a").copy(previousResponseId = "resp_none"))
        }
        failure<BadRequestException> {
            openai.responses.create(ResponseRequest("gpt-5.2", listOf(FunctionCallOutput("call_none", "1"))))
        }
    }
}
