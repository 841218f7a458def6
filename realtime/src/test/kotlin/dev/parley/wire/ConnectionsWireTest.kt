package dev.parley.wire

import dev.parley.AuthenticationException
import dev.parley.ConnectionException
import dev.parley.DecodingException
import dev.parley.RequestOptions
import dev.parley.TimeoutException
import dev.parley.TimeoutPhase
import dev.parley.Timeouts
import dev.parley.realtime.ClientSecretExpiration
import dev.parley.realtime.ClientSecretRequest
import dev.parley.realtime.RealtimeConnection
import dev.parley.realtime.TranslationClientSecretRequest
import dev.parley.realtime.events.RealtimeConversationEvent
import dev.parley.realtime.events.RealtimeErrorEvent
import dev.parley.realtime.events.RealtimeInputAudioBufferEvent
import dev.parley.realtime.events.RealtimeItem
import dev.parley.realtime.events.RealtimeOutputEvent
import dev.parley.realtime.events.RealtimeResponseEvent
import dev.parley.realtime.events.RealtimeResponseRequest
import dev.parley.realtime.events.RealtimeResponseStatus
import dev.parley.realtime.events.RealtimeServerEvent
import dev.parley.realtime.events.RealtimeSessionEvent
import dev.parley.realtime.events.RealtimeTranscriptionEvent
import dev.parley.realtime.events.TranslationEvent
import dev.parley.realtime.events.audio
import dev.parley.realtime.events.textDeltas
import dev.parley.realtime.events.toResponse
import dev.parley.realtime.realtime
import dev.parley.realtime.sessions.OutputModality
import dev.parley.realtime.sessions.RealtimeAudio
import dev.parley.realtime.sessions.RealtimeAudioInput
import dev.parley.realtime.sessions.RealtimeSession
import dev.parley.realtime.sessions.RealtimeSessionRequest
import dev.parley.realtime.sessions.TranscriptionSession
import dev.parley.realtime.sessions.TranscriptionSessionRequest
import dev.parley.realtime.sessions.TranslationAudio
import dev.parley.realtime.sessions.TranslationInput
import dev.parley.realtime.sessions.TranslationSessionRequest
import dev.parley.realtime.sessions.TranslationTranscription
import dev.parley.realtime.sessions.TurnDetection
import dev.parley.testkit.Cut
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import dev.parley.testkit.SocketScript
import dev.parley.tools.Tools
import dev.parley.tools.tool
import io.kotest.assertions.withClue
import io.kotest.matchers.collections.shouldHaveSize
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.filterIsInstance
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.onEach
import kotlinx.coroutines.flow.toList
import kotlinx.serialization.Serializable
import java.time.Duration
import java.time.Instant
import java.util.concurrent.atomic.AtomicReference

/** Sessions over real WebSockets. */
class ConnectionsWireTest : WireTest() {
    private val now = AtomicReference(Instant.EPOCH)
    private val options = FakeOpenAIOptions().clock(now::get)

    @Serializable
    class Place(val city: String)

    private fun loud(millis: Int) = ByteArray(millis * 48) { if (it % 2 == 0) 0 else 0x20 }

    private fun silence(millis: Int) = ByteArray(millis * 48)

    private val text = RealtimeSessionRequest(outputModalities = listOf(OutputModality.TEXT))

    /** The events up to the end of a response. */
    private suspend fun RealtimeConnection.untilDone(): List<RealtimeServerEvent> {
        val events = mutableListOf<RealtimeServerEvent>()
        events().onEach(events::add).first { it is RealtimeResponseEvent.Done }
        return events
    }

    @Test
    suspend fun `a conversation in text goes on over one socket`() = onEverySocketEngine(options) {
        openai.realtime.connect("gpt-realtime").use { connection ->
            connection.update(text)
            connection.addItem(RealtimeItem.user("Hello there"))
            connection.createResponse()
            val events = connection.untilDone()
            events.first().shouldBeInstanceOf<RealtimeSessionEvent.Created>()
            (events[1] as RealtimeSessionEvent.Updated).session.shouldBeInstanceOf<RealtimeSession>()
            events.filterIsInstance<RealtimeOutputEvent.TextDelta>().map { it.delta } shouldBe
                listOf("You", " said:", " Hello", " there")
            val done = events.last() as RealtimeResponseEvent.Done
            done.response.text shouldBe "You said: Hello there"
            done.response.usage?.totalTokens shouldBe 6L
            connection.addItem(RealtimeItem.user("Again"))
            connection.createResponse()
            connection.events().toResponse().text shouldBe "You said: Again"
        }
        fake.requests().map { it.path() }.distinct() shouldBe listOf("/v1/realtime")
        fake.lastRequest().queryParameter("model") shouldBe "gpt-realtime"
    }

    @Test
    suspend fun `what the model says is audio, and its transcript`() = onEverySocketEngine(options) {
        openai.realtime.connect("gpt-realtime").use { connection ->
            connection.addItem(RealtimeItem.user("Hi"))
            connection.createResponse()
            val events = connection.untilDone()
            val said = events.asFlow()
            said.textDeltas().toList().joinToString("") shouldBe "You said: Hi"
            said.audio().toList().sumOf { it.size } shouldBe 3 * 12_000
        }
    }

    @Test
    suspend fun `audio is heard, turns are detected, and speech interrupts`() = onEverySocketEngine(
        options.wordDelay(Duration.ofSeconds(60)),
    ) {
        openai.realtime.connect("gpt-realtime").use { connection ->
            connection.appendAudio(loud(300))
            connection.appendAudio(silence(500))
            val events = connection.events()
            val created = events.first { it is RealtimeResponseEvent.Created } as RealtimeResponseEvent.Created
            created.response.status shouldBe RealtimeResponseStatus.IN_PROGRESS
            connection.appendAudio(loud(100))
            val done = events.first { it is RealtimeResponseEvent.Done } as RealtimeResponseEvent.Done
            done.response.id shouldBe created.response.id
            done.response.status shouldBe RealtimeResponseStatus.CANCELLED
            done.response.statusDetails?.reason shouldBe "turn_detected"
        }
    }

    @Test
    suspend fun `without turn detection the caller commits, or clears`() = onEverySocketEngine(options) {
        openai.realtime.connect("gpt-realtime").use { connection ->
            connection.update(
                RealtimeSessionRequest(audio = RealtimeAudio(RealtimeAudioInput(turnDetection = TurnDetection.OFF))),
            )
            connection.commitAudio()
            connection.appendAudio(loud(100))
            connection.clearAudio()
            connection.appendAudio(loud(200))
            connection.commitAudio()
            val events = mutableListOf<RealtimeServerEvent>()
            connection.events().onEach(events::add).first { it is RealtimeConversationEvent.ItemDone }
            (events[1] as RealtimeSessionEvent.Updated).session.let { it as RealtimeSession }
                .audio?.input?.turnDetection shouldBe null
            (events[2] as RealtimeErrorEvent).error.code shouldBe "input_audio_buffer_commit_empty"
            events[3].shouldBeInstanceOf<RealtimeInputAudioBufferEvent.Cleared>()
            val committed = events[4] as RealtimeInputAudioBufferEvent.Committed
            val item = (events.last() as RealtimeConversationEvent.ItemDone).item
            item?.id shouldBe committed.itemId
            item?.text shouldBe "200 ms of audio"
        }
    }

    @Test
    suspend fun `the caller cancels a response, and truncates what nobody heard`() = onEverySocketEngine(
        options.wordDelay(Duration.ofSeconds(60)),
    ) {
        openai.realtime.connect("gpt-realtime").use { connection ->
            connection.addItem(RealtimeItem.assistant("A long story"))
            val item = connection.events().filterIsInstance<RealtimeConversationEvent.ItemDone>().first().item
            connection.createResponse()
            connection.events().first { it is RealtimeResponseEvent.Created }
            connection.interrupt(item?.id.orEmpty(), Duration.ofMillis(1500))
            val truncated = connection.events().first { it is RealtimeConversationEvent.ItemTruncated }
            (truncated as RealtimeConversationEvent.ItemTruncated).audioEnd shouldBe Duration.ofMillis(1500)
            connection.cancelResponse()
            val error = connection.events().first { it is RealtimeErrorEvent } as RealtimeErrorEvent
            error.error.code shouldBe "response_cancel_not_active"
        }
    }

    @Test
    suspend fun `functions are defined and answered by the one tool loop`() = onEverySocketEngine(options) {
        val asked = mutableListOf<String>()
        val tools = Tools.of(
            tool<Place>("weather", "Tells the weather.") { place ->
                asked += place.city
                "sunny"
            },
        )
        openai.realtime.connect("gpt-realtime").use { connection ->
            connection.update(text)
            connection.addItem(RealtimeItem.user("What is the weather in Paris?"))
            val events = mutableListOf<RealtimeServerEvent>()
            var created = false
            connection.events(tools).onEach(events::add).first { event ->
                val session = (event as? RealtimeSessionEvent.Updated)?.session as? RealtimeSession
                if (!created && session?.tools.orEmpty().isNotEmpty()) {
                    created = true
                    connection.createResponse()
                }
                (event as? RealtimeResponseEvent.Done)?.response?.text.orEmpty().isNotEmpty()
            }
            val responses = events.filterIsInstance<RealtimeResponseEvent.Done>().map { it.response }
            responses.first().functionCalls.single().name shouldBe "weather"
            responses.last().text shouldBe "The tool said: sunny"
            asked shouldHaveSize 1
        }
    }

    @Test
    suspend fun `a session of transcription hears, and says nothing`() = onEverySocketEngine(options) {
        openai.realtime.transcribe().use { connection ->
            connection.update(
                TranscriptionSessionRequest(RealtimeAudio(RealtimeAudioInput(turnDetection = TurnDetection.OFF))),
            )
            connection.appendAudio(loud(200))
            connection.commitAudio()
            val events = mutableListOf<RealtimeServerEvent>()
            connection.events().onEach(events::add).first { it is RealtimeTranscriptionEvent.Completed }
            (events.first() as RealtimeSessionEvent.Created).session.shouldBeInstanceOf<TranscriptionSession>()
            events.filterIsInstance<RealtimeTranscriptionEvent.Delta>().single().delta shouldBe "200 ms of audio"
            (events.last() as RealtimeTranscriptionEvent.Completed).transcript shouldBe "200 ms of audio"
        }
    }

    @Test
    suspend fun `a translation comes out while it is spoken, until all of it is there`() =
        onEverySocketEngine(options) {
            openai.realtime.translate("gpt-realtime-translate").use { connection ->
                connection.update(
                    TranslationAudio.into("es").copy(input = TranslationInput(TranslationTranscription("whisper-1"))),
                )
                repeat(2) { connection.appendAudio(silence(200)) }
                connection.finish()
                val events = connection.events().toList()
                events.first().shouldBeInstanceOf<TranslationEvent.SessionCreated>()
                events.filterIsInstance<TranslationEvent.InputTranscriptDelta>() shouldHaveSize 2
                events.filterIsInstance<TranslationEvent.OutputTranscriptDelta>().map { it.delta } shouldBe
                    listOf("es 1. ", "es 2. ")
                val spoken = events.filterIsInstance<TranslationEvent.OutputAudioDelta>()
                spoken.sumOf { it.bytes().size } shouldBe 2 * 9_600
                events.last().shouldBeInstanceOf<TranslationEvent.SessionClosed>()
            }
            fake.lastRequest().path() shouldBe "/v1/realtime/translations"
        }

    @Test
    suspend fun `a client secret opens sessions as they were configured, until it expires`() =
        onEverySocketEngine(options) {
            val request = ClientSecretRequest(
                RealtimeSessionRequest("gpt-realtime", "Be brief."),
                ClientSecretExpiration.afterCreation(Duration.ofMinutes(1)),
            )
            val secret = openai.realtime.clientSecrets.create(request)
            val translation = openai.realtime.clientSecrets.createTranslation(
                TranslationClientSecretRequest(TranslationSessionRequest("m", TranslationAudio.into("fr"))),
            )
            val connection = openai.realtime.connect(secret)
            val created = connection.events().first() as RealtimeSessionEvent.Created
            (created.session as RealtimeSession).instructions shouldBe "Be brief."
            connection.close()
            openai.realtime.translate(translation).use { other ->
                (other.events().first() as TranslationEvent.SessionCreated).session.audio.output?.language shouldBe "fr"
            }
            now.set(now.get().plusSeconds(60))
            failure<AuthenticationException> { openai.realtime.connect(secret).events().first() }
        }

    @Test
    suspend fun `a connection ends in order, and is opened anew when that is asked for`() =
        onEverySocketEngine(options) {
            fake.script(
                "GET",
                "/realtime",
                Reply.socket(SocketScript.of("""{"type":"session.created"}""").close(1000, "bye")),
            )
            val connection = openai.realtime.connect("gpt-realtime")
            connection.events().toList() shouldHaveSize 1
            failure<ConnectionException> { connection.createResponse() }
            connection.reconnect()
            connection.events().first().shouldBeInstanceOf<RealtimeSessionEvent.Created>()
            connection.close()
            connection.close()
            failure<IllegalStateException> { connection.createResponse() }
        }

    @Test
    suspend fun `a socket that closes in the middle of a response is a failure that says so`() =
        onEverySocketEngine(options) {
            val begun = """{"type":"response.created","response":{"id":"resp_1"}}"""
            val delta = """{"type":"response.output_text.delta","delta":"Hel"}"""
            val ends = listOf(
                SocketScript.of(begun, delta).close(1000, ""),
                SocketScript.of(begun, delta).close(1011, "try again"),
                SocketScript.of(begun, delta).cut(Cut.FIN),
                SocketScript.of(begun).textCutAfter(delta, 20, Cut.FIN),
            )
            for (end in ends) {
                fake.script("GET", "/realtime", Reply.socket(end))
                val connection = openai.realtime.connect("gpt-realtime")
                val came = mutableListOf<RealtimeServerEvent>()
                failure<ConnectionException> { connection.events().collect(came::add) }
                withClue(ends.indexOf(end)) { came.firstOrNull().shouldBeInstanceOf<RealtimeResponseEvent.Created>() }
                connection.close()
            }
        }

    @Test
    suspend fun `what is no JSON fails once, and the session goes on`() = onEverySocketEngine(options) {
        val script = SocketScript.of(
            """{"type":"session.created"}""",
            "garbage",
            """{"type":"dream"}""",
        ).close(1000, "")
        fake.script("GET", "/realtime", Reply.socket(script))
        openai.realtime.connect("gpt-realtime").use { connection ->
            val came = mutableListOf<RealtimeServerEvent>()
            failure<DecodingException> { connection.events().collect(came::add) }.body shouldBe "garbage"
            came shouldHaveSize 1
            connection.events().toList().single().shouldBeInstanceOf<RealtimeServerEvent.Unknown>()
        }
    }

    @Test
    suspend fun `silence is no failure, unless there is a limit to it`() = onEverySocketEngine(options) {
        fake.script("GET", "/realtime", Reply.socket(SocketScript.of("""{"type":"session.created"}""")))
        val limits = RequestOptions(timeouts = Timeouts(idle = Duration.ofMillis(100)))
        openai.realtime.connect("gpt-realtime", limits).use { connection ->
            failure<TimeoutException> { connection.events().collect { } }.phase shouldBe TimeoutPhase.IDLE
        }
    }

    @Test
    suspend fun `much audio goes out in pieces that the service takes`() = onEverySocketEngine(options) {
        openai.realtime.connect("gpt-realtime").use { connection ->
            connection.update(
                RealtimeSessionRequest(audio = RealtimeAudio(RealtimeAudioInput(turnDetection = TurnDetection.OFF))),
            )
            connection.appendAudio(ByteArray(7 shl 20))
            connection.commitAudio()
            connection.events().first { it is RealtimeInputAudioBufferEvent.Committed }
        }
        fake.lastRequest().messages().count { "input_audio_buffer.append" in it } shouldBe 3
    }

    @Test
    suspend fun `a response beside the conversation`() = onEverySocketEngine(options) {
        openai.realtime.connect("gpt-realtime").use { connection ->
            connection.update(text)
            connection.addItem(RealtimeItem.user("Hello"))
            connection.createResponse(
                RealtimeResponseRequest(
                    conversation = "none",
                    input = listOf(RealtimeItem.user("Beside")),
                    metadata = mapOf("a" to "b"),
                ),
            )
            connection.events().toResponse().run {
                text shouldBe "You said: Beside"
                conversationId shouldBe null
                metadata shouldBe mapOf("a" to "b")
            }
            connection.createResponse()
            connection.events().toResponse().text shouldBe "You said: Hello"
        }
    }
}
