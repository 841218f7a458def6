package dev.parley.chat

import dev.parley.generation.CompletionTokensDetails
import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.generation.PromptTokensDetails
import dev.parley.generation.ServiceTier
import dev.parley.json
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe

class ChatCompletionTest : AnnotationSpec() {
    private fun read(text: String) = JsonBytes.of(OpenAIJson).decode(ChatCompletion.serializer(), text)

    private fun choice(message: String, more: String = "") =
        """{"id":"chatcmpl-123","object":"chat.completion","created":1702685778,"model":"gpt-4o-mini",
        "choices":[{"index":0,"message":$message,"finish_reason":"stop"$more}]"""

    @Test
    fun `usage is read with its details`() {
        val usage = """"usage":{"prompt_tokens":19,"completion_tokens":10,"total_tokens":29,
            "prompt_tokens_details":{"cached_tokens":1,"audio_tokens":2,"text_tokens":3,"image_tokens":4,"cache_write_tokens":5},
            "completion_tokens_details":{"reasoning_tokens":6,"audio_tokens":7,"accepted_prediction_tokens":8,
            "rejected_prediction_tokens":9,"text_tokens":10}}"""
        val completion =
            read(choice("""{"role":"assistant","content":"a"}""") + ",$usage,\"service_tier\":\"default\"}")
        completion.usage shouldBe CompletionUsage(
            completionTokens = 10,
            promptTokens = 19,
            totalTokens = 29,
            completionTokensDetails = CompletionTokensDetails(8, 7, 6, 10, 9),
            promptTokensDetails = PromptTokensDetails(2, 1, 3, 4, 5),
        )
        completion.serviceTier shouldBe ServiceTier.DEFAULT
    }

    @Test
    fun `log probabilities are read`() {
        val token = """{"token":"Hello","logprob":-0.31725305,"bytes":[72,101],
            "top_logprobs":[{"token":"<|end|>","logprob":-10.953937,"bytes":null}]}"""
        val logprobs = ""","logprobs":{"content":[$token],"refusal":null}"""
        val completion = read(choice("""{"role":"assistant","content":"a"}""", logprobs) + "}")
        completion.choices.single().logprobs shouldBe ChatLogprobs(
            listOf(TokenLogprob("Hello", -0.31725305, listOf(72, 101), listOf(TopLogprob("<|end|>", -10.953937)))),
        )
    }

    @Test
    fun `tool calls are read and can be sent back`() {
        val message = """{"role":"assistant","content":null,"tool_calls":[{"id":"call_abc123","type":"function",
            "function":{"name":"get_current_weather","arguments":"{\n\"location\": \"Boston, MA\"\n}"}}]}"""
        val completion = read(choice(message) + "}")
        completion.text shouldBe ""
        val call = completion.toolCalls.single() as ToolCall.Function
        call.function.json() shouldBe json("""{"location":"Boston, MA"}""")
        val back = JsonBytes.of(OpenAIJson).encodeToElement(
            ChatMessageSerializer,
            completion.choices.single().message.toMessage(),
        )
        back shouldBe json(message.replace("\"content\":null,", ""))
    }

    @Test
    fun `audio, annotations and refusals are read and sent back as far as the service takes them`() {
        val completion = read(
            choice(
                """{"role":"assistant","content":"a","refusal":"no","audio":{"id":"audio_1","expires_at":1729018505,"data":"AA==",
                "transcript":"t"},"annotations":[{"type":"url_citation",
                "url_citation":{"start_index":1,"end_index":2,"url":"u","title":"t"}},
                {"type":"new"}],"function_call":{"name":"f","arguments":"{}"}}""",
            ) + "}",
        )
        val message = completion.choices.single().message
        message.audio?.transcript shouldBe "t"
        message.annotations shouldBe listOf(Annotation("url_citation", UrlCitation(1, 2, "u", "t")), Annotation("new"))
        message.toMessage() shouldBe ChatMessage.Assistant(
            content = ChatContent.of("a"),
            refusal = "no",
            audio = AudioReference("audio_1"),
            functionCall = FunctionCall("f", "{}"),
        )
    }

    @Test
    fun `members and words that are new are kept`() {
        val completion = read(
            choice("""{"role":"narrator","content":"a","mood":{"x":[]}}""", ""","logprobs":null,"weight":1""")
                .replace("\"stop\"", "\"bored\"") + ""","service_tier":"turbo","extra":{"a":[[]]}}""",
        )
        completion.choices.single().finishReason shouldBe FinishReason.of("bored")
        completion.choices.single().message.role shouldBe Role.of("narrator")
        completion.serviceTier shouldBe ServiceTier.of("turbo")
        completion.serviceTier?.value shouldBe "turbo"
        completion.choices.single().message.extra.json("mood") shouldBe """{"x":[]}"""
        completion.choices.single().extra.number("weight") shouldBe 1L
        completion.extra.names shouldBe setOf("extra")
    }

    @Test
    fun `a completion without choices has neither text nor calls`() {
        val completion = read("""{"id":"a","choices":[],"created":1,"model":"m"}""")
        completion.text shouldBe ""
        completion.toolCalls shouldBe emptyList()
    }
}
