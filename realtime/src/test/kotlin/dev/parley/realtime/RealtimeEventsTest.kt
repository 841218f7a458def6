package dev.parley.realtime

import dev.parley.DecodingException
import dev.parley.json
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import dev.parley.realtime.events.RealtimeClientEvent
import dev.parley.realtime.events.RealtimeConversationEvent
import dev.parley.realtime.events.RealtimeErrorEvent
import dev.parley.realtime.events.RealtimeInputAudioBufferEvent
import dev.parley.realtime.events.RealtimeInputTokens
import dev.parley.realtime.events.RealtimeItem
import dev.parley.realtime.events.RealtimeMcpError
import dev.parley.realtime.events.RealtimeOutputEvent
import dev.parley.realtime.events.RealtimePart
import dev.parley.realtime.events.RealtimeRateLimitsUpdated
import dev.parley.realtime.events.RealtimeResponseEvent
import dev.parley.realtime.events.RealtimeResponseRequest
import dev.parley.realtime.events.RealtimeResponseStatus
import dev.parley.realtime.events.RealtimeServerEvent
import dev.parley.realtime.events.RealtimeTranscriptionEvent
import dev.parley.realtime.events.RealtimeTranscriptionUsage
import dev.parley.realtime.events.RealtimeUsage
import dev.parley.realtime.events.TranslationClientEvent
import dev.parley.realtime.events.TranslationEvent
import dev.parley.realtime.sessions.RealtimeSessionRequest
import dev.parley.realtime.sessions.TranslationAudio
import dev.parley.realtime.sessions.TranslationSessionUpdate
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.serialization.json.jsonObject
import java.time.Duration

/** Every event reads as what it is, and is written back as it came. */
class RealtimeEventsTest : AnnotationSpec() {
    private val codec = JsonBytes(OpenAIJson)
    private val place = """"response_id":"resp_1","item_id":"item_1","output_index":1,"content_index":2"""
    private val message = """{"type":"message","role":"assistant","status":"completed","id":"item_1",
        "object":"realtime.item","content":[{"type":"output_audio","transcript":"Hi"}]}"""
    private val response = """{"object":"realtime.response","id":"resp_1","status":"completed",
        "status_details":{"type":"completed"},"output":[$message,{"type":"function_call","call_id":"call_1","name":"f",
        "arguments":"{}"}],"conversation_id":"conv_1","output_modalities":["audio"],"max_output_tokens":"inf",
        "audio":{"output":{"format":{"type":"audio/pcm","rate":24000},"voice":"marin"}},"metadata":{"a":"b"},
        "usage":{"total_tokens":30,"input_tokens":10,"output_tokens":20,"input_token_details":{"cached_tokens":4,
        "text_tokens":6,"image_tokens":1,"audio_tokens":3,"cached_tokens_details":{"text_tokens":4}},
        "output_token_details":{"text_tokens":5,"audio_tokens":15}}}"""

    private val members = mapOf(
        "error" to """"error":{"type":"invalid_request_error","code":"c","message":"No.","param":"p","event_id":"e"}""",
        "rate_limits.updated" to
            """"rate_limits":[{"name":"tokens","limit":100,"remaining":80,"reset_seconds":1.5}]""",
        "session.created" to """"session":{"type":"realtime","id":"sess_1","object":"realtime.session"}""",
        "session.updated" to
            """"session":{"type":"transcription","id":"s","object":"realtime.transcription_session"}""",
        "conversation.created" to """"conversation":{"id":"conv_1","object":"realtime.conversation"}""",
        "conversation.item.created" to """"previous_item_id":"item_0","item":$message""",
        "conversation.item.added" to """"previous_item_id":"item_0","item":$message""",
        "conversation.item.done" to """"previous_item_id":"item_0","item":$message""",
        "conversation.item.retrieved" to """"item":$message""",
        "conversation.item.deleted" to """"item_id":"item_1"""",
        "conversation.item.truncated" to """"item_id":"item_1","content_index":0,"audio_end_ms":1500""",
        "conversation.item.input_audio_transcription.delta" to """"item_id":"item_1","content_index":0,"delta":"He",
            "logprobs":[{"token":"He","logprob":-0.5,"bytes":[72,101]}]""",
        "conversation.item.input_audio_transcription.completed" to """"item_id":"item_1","content_index":0,
            "transcript":"Hello","languages":[{"code":"en"}],"usage":{"type":"duration","seconds":1.5}""",
        "conversation.item.input_audio_transcription.failed" to """"item_id":"item_1","content_index":0,
            "error":{"type":"t","code":"c","message":"No."}""",
        "conversation.item.input_audio_transcription.segment" to """"item_id":"item_1","content_index":0,"text":"Hello",
            "id":"seg_1","speaker":"A","start":0.5,"end":2.5""",
        "input_audio_buffer.committed" to """"item_id":"item_1","previous_item_id":"item_0"""",
        "input_audio_buffer.cleared" to null,
        "input_audio_buffer.speech_started" to """"item_id":"item_1","audio_start_ms":100""",
        "input_audio_buffer.speech_stopped" to """"item_id":"item_1","audio_end_ms":900""",
        "input_audio_buffer.timeout_triggered" to """"item_id":"item_1","audio_start_ms":100,"audio_end_ms":900""",
        "input_audio_buffer.dtmf_event_received" to """"event":"9","received_at":1767225600""",
        "output_audio_buffer.started" to """"response_id":"resp_1"""",
        "output_audio_buffer.stopped" to """"response_id":"resp_1"""",
        "output_audio_buffer.cleared" to """"response_id":"resp_1"""",
        "response.created" to """"response":{"id":"resp_1","status":"in_progress"}""",
        "response.done" to """"response":$response""",
        "response.output_item.added" to """"response_id":"resp_1","output_index":1,"item":$message""",
        "response.output_item.done" to """"response_id":"resp_1","output_index":1,"item":$message""",
        "response.content_part.added" to """$place,"part":{"type":"audio","transcript":""}""",
        "response.content_part.done" to """$place,"part":{"type":"text","text":"Hi"}""",
        "response.output_text.delta" to """$place,"delta":"Hi"""",
        "response.output_text.done" to """$place,"text":"Hi"""",
        "response.output_audio.delta" to """$place,"delta":"AAEC"""",
        "response.output_audio.done" to place,
        "response.output_audio_transcript.delta" to """$place,"delta":"Hi"""",
        "response.output_audio_transcript.done" to """$place,"transcript":"Hi"""",
        "response.function_call_arguments.delta" to
            """"response_id":"resp_1","item_id":"item_1","output_index":1,"call_id":"call_1","delta":"{"""",
        "response.function_call_arguments.done" to """"response_id":"resp_1","item_id":"item_1","output_index":1,
            "call_id":"call_1","name":"f","arguments":"{}"""",
        "mcp_list_tools.in_progress" to """"item_id":"item_1"""",
        "mcp_list_tools.completed" to """"item_id":"item_1"""",
        "mcp_list_tools.failed" to """"item_id":"item_1"""",
        "response.mcp_call_arguments.delta" to
            """"response_id":"resp_1","item_id":"item_1","output_index":1,"delta":"{","obfuscation":"x"""",
        "response.mcp_call_arguments.done" to
            """"response_id":"resp_1","item_id":"item_1","output_index":1,"arguments":"{}"""",
        "response.mcp_call.in_progress" to """"item_id":"item_1","output_index":1""",
        "response.mcp_call.completed" to """"item_id":"item_1","output_index":1""",
        "response.mcp_call.failed" to """"item_id":"item_1","output_index":1""",
    )

    private fun event(type: String): String =
        listOfNotNull(""""type":"$type","event_id":"event_1"""", members[type], """"mood":"good"""")
            .joinToString(",", "{", "}")

    private fun read(json: String): RealtimeServerEvent = codec.decode(RealtimeServerEvent.serializer(), json)

    private inline fun <reified T : Any> read(type: String, json: String = event(type)): T =
        read(json).shouldBeInstanceOf<T>()

    @Test
    fun `every event of the service is known, and is written back as it came`() {
        members.size shouldBe 46
        for (type in members.keys) {
            withClue(type) {
                val event = read(event(type))
                (event is RealtimeServerEvent.Unknown) shouldBe false
                event.eventId shouldBe "event_1"
                codec.encodeToElement(RealtimeServerEvent.serializer(), event) shouldBe json(event(type))
                val ordinary = OpenAIJson.decodeFromString(RealtimeServerEvent.serializer(), event(type))
                ordinary shouldBe event
            }
        }
        val kinds = members.keys.map { read(event(it)).javaClass }
        kinds.distinct().size shouldBe 46
    }

    @Test
    fun `an event that says nothing but its kind is that event`() {
        for (type in members.keys) {
            withClue(type) {
                val event = read("""{"type":"$type"}""")
                event.javaClass shouldBe read(event(type)).javaClass
                event.eventId shouldBe null
            }
        }
    }

    @Test
    fun `what the events tell`() {
        val done = read<RealtimeResponseEvent.Done>("response.done").response
        done.status shouldBe RealtimeResponseStatus.COMPLETED
        done.text shouldBe "Hi"
        done.functionCalls.single().callId shouldBe "call_1"
        done.usage?.inputTokenDetails?.cachedTokensDetails?.textTokens shouldBe 4
        read<RealtimeRateLimitsUpdated>(
            "rate_limits.updated",
        ).rateLimits.single().reset shouldBe Duration.ofMillis(1500)
        read<RealtimeErrorEvent>("error").error.eventId shouldBe "e"
        read<RealtimeConversationEvent.ItemTruncated>("conversation.item.truncated").audioEnd shouldBe
            Duration.ofMillis(1500)
        val transcription = "conversation.item.input_audio_transcription"
        read<RealtimeTranscriptionEvent.Segment>("$transcription.segment").end shouldBe Duration.ofMillis(2500)
        read<RealtimeTranscriptionEvent.Completed>("$transcription.completed").usage shouldBe
            RealtimeTranscriptionUsage.Time(Duration.ofMillis(1500))
        read<RealtimeInputAudioBufferEvent.SpeechStarted>("input_audio_buffer.speech_started").audioStart shouldBe
            Duration.ofMillis(100)
    }

    @Test
    fun `audio is bytes, and no text shows it`() {
        val delta = read<RealtimeOutputEvent.AudioDelta>("response.output_audio.delta")
        delta.bytes() shouldBe byteArrayOf(0, 1, 2)
        delta.toString() shouldNotContain "AAEC"
        delta.toString() shouldContain "4 characters"
        val wrong = delta.copy(delta = "%%%")
        shouldThrow<DecodingException> { wrong.bytes() }.body shouldBe "%%%"
        (RealtimePart.audio(byteArrayOf(0, 1, 2)) as RealtimePart.InputAudio).run {
            audio shouldBe "AAEC"
            bytes() shouldBe byteArrayOf(0, 1, 2)
            toString() shouldNotContain "AAEC"
        }
        RealtimePart.OutputAudio(transcript = "Hi").bytes() shouldBe byteArrayOf()
        RealtimeClientEvent.InputAudioBufferAppend(byteArrayOf(0, 1, 2)).toString() shouldNotContain "AAEC"
    }

    @Test
    fun `an event, an item and a part that nobody knows are kept`() {
        val json = """{"type":"session.dreamt","event_id":"event_9","dream":{"of":"sheep"}}"""
        read(json) shouldBe RealtimeServerEvent.Unknown(json(json).jsonObject)
        read(json).eventId shouldBe "event_9"
        val added = """{"type":"conversation.item.added","item":{"type":"dream","id":"item_2"}}"""
        val item = read<RealtimeConversationEvent.ItemAdded>("", added).item
        item.shouldBeInstanceOf<RealtimeItem.Unknown>().id shouldBe "item_2"
        val part = """{"type":"message","role":"user","content":[{"type":"smell"},{"type":"input_text","text":"Hi"}]}"""
        codec.decode(RealtimeItem.serializer(), part).text shouldBe "Hi"
    }

    @Test
    fun `every item is written back as it came`() {
        val items = listOf(
            """{"type":"message","role":"user","content":[{"type":"input_text","text":"a"},{"type":"input_audio",
                "audio":"AAEC","transcript":"b"},{"type":"input_image","image_url":"data:image/png;base64,AA",
                "detail":"low"}]}""",
            """{"type":"message","role":"assistant","content":[{"type":"output_text","text":"a"}],"id":"i",
                "status":"incomplete","object":"realtime.item"}""",
            """{"type":"function_call","name":"f","arguments":"{}","call_id":"c","status":"completed","id":"i"}""",
            """{"type":"function_call_output","call_id":"c","output":"1"}""",
            """{"type":"mcp_approval_request","id":"i","server_label":"s","name":"n","arguments":"{}"}""",
            """{"type":"mcp_approval_response","id":"i","approval_request_id":"r","approve":true,"reason":"yes"}""",
            """{"type":"mcp_list_tools","server_label":"s","tools":[{"name":"t","input_schema":{}}]}""",
            """{"type":"mcp_call","id":"i","server_label":"s","name":"n","arguments":"{}","approval_request_id":"r",
                "error":{"type":"tool_execution_error","message":"No."}}""",
        )
        for (item in items) {
            val read = codec.decode(RealtimeItem.serializer(), item)
            (read is RealtimeItem.Unknown) shouldBe false
            codec.encodeToElement(RealtimeItem.serializer(), read) shouldBe json(item)
        }
        val errors = listOf(
            RealtimeMcpError.Protocol(1, "a") to """{"type":"protocol_error","code":1,"message":"a"}""",
            RealtimeMcpError.Execution("a") to """{"type":"tool_execution_error","message":"a"}""",
            RealtimeMcpError.Http(500, "a") to """{"type":"http_error","code":500,"message":"a"}""",
        )
        for ((error, json) in errors) {
            codec.encodeToElement(RealtimeMcpError.serializer(), error) shouldBe json(json)
            codec.decode(RealtimeMcpError.serializer(), json) shouldBe error
        }
    }

    @Test
    fun `every event of the caller is what the reference calls it`() {
        val events = listOf(
            RealtimeClientEvent.SessionUpdate(RealtimeSessionRequest(instructions = "a"), "event_1") to
                """{"type":"session.update","session":{"type":"realtime","instructions":"a"},"event_id":"event_1"}""",
            RealtimeClientEvent.InputAudioBufferAppend(byteArrayOf(0, 1, 2)) to
                """{"type":"input_audio_buffer.append","audio":"AAEC"}""",
            RealtimeClientEvent.InputAudioBufferCommit() to """{"type":"input_audio_buffer.commit"}""",
            RealtimeClientEvent.InputAudioBufferClear() to """{"type":"input_audio_buffer.clear"}""",
            RealtimeClientEvent.OutputAudioBufferClear() to """{"type":"output_audio_buffer.clear"}""",
            RealtimeClientEvent.ConversationItemCreate(RealtimeItem.user("Hi"), "root") to
                """{"type":"conversation.item.create","item":{"type":"message","role":"user",
                "content":[{"type":"input_text","text":"Hi"}]},"previous_item_id":"root"}""",
            RealtimeClientEvent.ConversationItemRetrieve("i") to
                """{"type":"conversation.item.retrieve","item_id":"i"}""",
            RealtimeClientEvent.ConversationItemDelete("i") to
                """{"type":"conversation.item.delete","item_id":"i"}""",
            RealtimeClientEvent.ConversationItemTruncate("i", Duration.ofMillis(1500)) to
                """{"type":"conversation.item.truncate","item_id":"i","audio_end_ms":1500,"content_index":0}""",
            RealtimeClientEvent.ResponseCreate(RealtimeResponseRequest("a", conversation = "none")) to
                """{"type":"response.create","response":{"instructions":"a","conversation":"none"}}""",
            RealtimeClientEvent.ResponseCancel("r") to """{"type":"response.cancel","response_id":"r"}""",
        )
        events.size shouldBe 11
        for ((event, json) in events) {
            codec.encodeToElement(RealtimeClientEvent.serializer(), event) shouldBe json(json)
            codec.decode(RealtimeClientEvent.serializer(), json) shouldBe event
        }
    }

    @Test
    fun `the events of translations`() {
        val events = listOf(
            """{"type":"session.created","event_id":"e","session":{"id":"s","type":"translation","expires_at":1,
                "model":"m","audio":{"output":{"language":"es"}}}}""",
            """{"type":"session.updated","event_id":"e","session":{"id":"s","type":"translation","expires_at":1,
                "model":"m","audio":{}}}""",
            """{"type":"session.closed","event_id":"e"}""",
            """{"type":"session.input_transcript.delta","event_id":"e","delta":"a","elapsed_ms":200}""",
            """{"type":"session.output_transcript.delta","event_id":"e","delta":"a","elapsed_ms":200}""",
            """{"type":"session.output_audio.delta","event_id":"e","delta":"AAEC","sample_rate":24000,"channels":1,
                "format":"pcm16","elapsed_ms":400}""",
            """{"type":"error","event_id":"e","error":{"type":"t","message":"No."}}""",
        )
        for (event in events) {
            val read = codec.decode(TranslationEvent.serializer(), event)
            (read is TranslationEvent.Unknown) shouldBe false
            codec.encodeToElement(TranslationEvent.serializer(), read) shouldBe json(event)
        }
        val audio = codec.decode(TranslationEvent.serializer(), events[5]) as TranslationEvent.OutputAudioDelta
        audio.bytes() shouldBe byteArrayOf(0, 1, 2)
        audio.elapsed shouldBe Duration.ofMillis(400)
        audio.toString() shouldNotContain "AAEC"
        val sent = listOf(
            TranslationClientEvent.SessionUpdate(TranslationSessionUpdate(TranslationAudio.into("fr"))) to
                """{"type":"session.update","session":{"audio":{"output":{"language":"fr"}}}}""",
            TranslationClientEvent.InputAudioBufferAppend(byteArrayOf(0, 1, 2)) to
                """{"type":"session.input_audio_buffer.append","audio":"AAEC"}""",
            TranslationClientEvent.SessionClose() to """{"type":"session.close"}""",
        )
        for ((event, json) in sent) {
            codec.encodeToElement(TranslationClientEvent.serializer(), event) shouldBe json(json)
            codec.decode(TranslationClientEvent.serializer(), json) shouldBe event
        }
    }

    @Test
    fun `the tokens of responses add up`() {
        val usage = RealtimeUsage(10, 20, 30, RealtimeInputTokens(audioTokens = 10))
        val sum = usage + usage + RealtimeUsage(1, 1, 2)
        sum.totalTokens shouldBe 62
        sum.inputTokenDetails?.audioTokens shouldBe 20
    }
}
