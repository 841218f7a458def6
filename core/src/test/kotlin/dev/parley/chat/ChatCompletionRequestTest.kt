package dev.parley.chat

import dev.parley.caching.PromptCacheMode
import dev.parley.caching.PromptCacheOptions
import dev.parley.caching.PromptCacheRetention
import dev.parley.generation.JsonSchemaFormat
import dev.parley.generation.ReasoningEffort
import dev.parley.generation.ResponseFormat
import dev.parley.generation.SearchContextSize
import dev.parley.generation.ServiceTier
import dev.parley.generation.StreamOptions
import dev.parley.generation.Verbosity
import dev.parley.generation.Voice
import dev.parley.json
import dev.parley.json.OpenAIJson
import dev.parley.moderations.ModerationMode
import dev.parley.moderations.ModerationOptions
import dev.parley.moderations.ModerationPolicy
import dev.parley.moderations.ModerationRule
import dev.parley.tools.FunctionDefinition
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.JsonObject
import java.lang.reflect.RecordComponent

class ChatCompletionRequestTest : AnnotationSpec() {
    private val schema = json(
        """{"type":"object","properties":{"a":{"type":["string","null"]}},"default":null}""",
    ) as JsonObject

    private val request = ChatCompletionRequest(
        model = "gpt-5.2",
        messages = listOf(user("Hi")),
        temperature = 0.2,
        topP = 0.9,
        maxCompletionTokens = 100,
        n = 2,
        stop = listOf("a", "b"),
        tools = listOf(ChatTool.function(FunctionDefinition("f", "does f", schema, strict = true))),
        toolChoice = ToolChoice.function("f"),
        parallelToolCalls = false,
        responseFormat = ResponseFormat.Schema(JsonSchemaFormat("s", "a thing", schema, strict = true)),
        reasoningEffort = ReasoningEffort.HIGH,
        verbosity = Verbosity.LOW,
        modalities = listOf(Modality.TEXT, Modality.AUDIO),
        audio = AudioOutput(Voice.ALLOY, AudioFormat.MP3),
        prediction = Prediction(ChatContent.of("p")),
        webSearchOptions = WebSearchOptions(
            UserLocation(ApproximateLocation("DE", "BE", "Berlin", "Europe/Berlin")),
            SearchContextSize.MEDIUM,
        ),
        frequencyPenalty = -0.5,
        presencePenalty = 0.5,
        logitBias = mapOf("50256" to -100),
        logprobs = true,
        topLogprobs = 3,
        store = true,
        metadata = mapOf("k" to "v"),
        streamOptions = StreamOptions(includeUsage = true, includeObfuscation = false),
        serviceTier = ServiceTier.FLEX,
        moderation = ModerationOptions(
            "omni-moderation-latest",
            ModerationPolicy(ModerationRule(ModerationMode.BLOCK), ModerationRule(ModerationMode.SCORE)),
        ),
        safetyIdentifier = "u-1",
        promptCacheKey = "cache",
        promptCacheOptions = PromptCacheOptions("30m", PromptCacheMode.EXPLICIT),
        promptCacheRetention = PromptCacheRetention.DAY,
        maxTokens = 200,
        seed = 4_944_116_822_809_979_520,
        user = "u",
        functionCall = FunctionCallChoice.function("g"),
        functions = listOf(ChatCompletionFunction("g")),
    )

    private val wire = json(
        """{"model":"gpt-5.2","messages":[{"role":"user","content":"Hi"}],"temperature":0.2,"top_p":0.9,
        "max_completion_tokens":100,"n":2,"stop":["a","b"],
        "tools":[{"type":"function","function":{"name":"f","description":"does f","parameters":$schema,"strict":true}}],
        "tool_choice":{"type":"function","function":{"name":"f"}},"parallel_tool_calls":false,
        "response_format":{"type":"json_schema","json_schema":{"name":"s","description":"a thing","schema":$schema,"strict":true}},
        "reasoning_effort":"high","verbosity":"low","modalities":["text","audio"],"audio":{"voice":"alloy","format":"mp3"},
        "prediction":{"type":"content","content":"p"},
        "web_search_options":{"user_location":{"type":"approximate",
        "approximate":{"country":"DE","region":"BE","city":"Berlin","timezone":"Europe/Berlin"}},"search_context_size":"medium"},
        "frequency_penalty":-0.5,"presence_penalty":0.5,"logit_bias":{"50256":-100},"logprobs":true,"top_logprobs":3,
        "store":true,"metadata":{"k":"v"},"stream_options":{"include_usage":true,"include_obfuscation":false},
        "service_tier":"flex","moderation":{"model":"omni-moderation-latest",
        "policy":{"input":{"mode":"block"},"output":{"mode":"score"}}},"safety_identifier":"u-1","prompt_cache_key":"cache",
        "prompt_cache_options":{"ttl":"30m","mode":"explicit"},"prompt_cache_retention":"24h","max_tokens":200,
        "seed":4944116822809979520,"user":"u","function_call":{"name":"g"},"functions":[{"name":"g"}]}""",
    )

    @Test
    fun `every member is written under its name on the wire`() {
        OpenAIJson.encodeToJsonElement(ChatCompletionRequest.serializer(), request) shouldBe wire
        request.javaClass.recordComponents.filter { valueOf(it) == null }.map { it.name } shouldBe emptyList()
    }

    private fun valueOf(component: RecordComponent): Any? = component.accessor.invoke(request)

    @Test
    fun `every member is read back`() {
        OpenAIJson.decodeFromJsonElement(ChatCompletionRequest.serializer(), wire) shouldBe request
    }

    @Test
    fun `what is not set is not written`() {
        OpenAIJson.encodeToJsonElement(ChatCompletionRequest.serializer(), HELLO) shouldBe
            json("""{"model":"gpt-5.2","messages":[{"role":"user","content":"Hello!"}]}""")
    }

    @Test
    fun `one stop may be read as a word`() {
        val text = """{"model":"m","messages":[{"role":"user","content":"x"}],"stop":"end"}"""
        OpenAIJson.decodeFromString(ChatCompletionRequest.serializer(), text).stop shouldBe listOf("end")
    }

    @Test
    fun `a request without a model or a message is none`() {
        shouldThrow<IllegalArgumentException> { HELLO.copy(model = " ") }.message shouldBe "model must not be blank"
        shouldThrow<IllegalArgumentException> { HELLO.copy(messages = emptyList()) }.message shouldBe
            "messages must not be empty"
    }

    @Test
    fun `an own voice is written as an object`() {
        val written = OpenAIJson.encodeToJsonElement(
            AudioOutput.serializer(),
            AudioOutput(Voice.custom("voice_1"), AudioFormat.WAV),
        )
        written shouldBe json("""{"voice":{"id":"voice_1"},"format":"wav"}""")
        OpenAIJson.decodeFromJsonElement(AudioOutput.serializer(), written).voice shouldBe Voice.custom("voice_1")
    }
}
