package dev.parley.completions

import com.sun.management.ThreadMXBean
import dev.parley.BadRequestException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.FakeService.Companion.stream
import dev.parley.StreamTruncatedException
import dev.parley.generation.CompletionUsage
import dev.parley.generation.FinishReason
import dev.parley.generation.StreamOptions
import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.longs.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.lang.management.ManagementFactory
import java.time.Instant

class CompletionsTest : AnnotationSpec() {
    private val once = CompletionRequest(
        "finetuned-model",
        CompletionPrompt.text("once upon a time"),
        maxTokens = 5,
        temperature = 1.0,
    )

    private val reply = """{"choices":[{"finish_reason":"length","index":0,"logprobs":null,
        "text":"\" thing we are given"}],"created":1617147958,"id":"...","model":"...","object":"text_completion"}"""

    private fun piece(text: String, more: String = "", index: Int = 0) =
        """{"id":"cmpl-1","object":"text_completion","created":1,"choices":[{"text":"$text","index":$index,
        "logprobs":null,"finish_reason":null}],"model":"gpt-3.5-turbo-instruct"$more}""".replace("\n", "")

    private val end = """{"id":"cmpl-1","object":"text_completion","created":1,"model":"gpt-3.5-turbo-instruct",""" +
        """"choices":[{"text":"","index":0,"logprobs":null,"finish_reason":"stop"}]}"""

    private fun events(vararg data: String) = data.joinToString("") { "data: $it\n\n" }

    @Test
    fun `a text is completed`() = runTest {
        val service = FakeService(this, answer(reply))
        val completion = service.client().completions.create(once)
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/completions"
        json(seen.body) shouldBe
            json("""{"model":"finetuned-model","prompt":"once upon a time","max_tokens":5,"temperature":1.0}""")
        completion.text shouldBe "\" thing we are given"
        completion.created shouldBe Instant.ofEpochSecond(1_617_147_958)
        completion.choices.single().finishReason shouldBe FinishReason.LENGTH
        completion.usage shouldBe null
    }

    @Test
    fun `every member of a request is sent`() = runTest {
        val service = FakeService(this, answer(reply))
        val request = CompletionRequest(
            model = "davinci-002",
            prompt = CompletionPrompt.texts(listOf("a", "b")),
            maxTokens = 7,
            temperature = 0.5,
            topP = 0.9,
            n = 2,
            stop = listOf("\n"),
            suffix = "the end",
            echo = true,
            bestOf = 3,
            logprobs = 5,
            frequencyPenalty = 0.1,
            presencePenalty = 0.2,
            logitBias = mapOf("50256" to -100),
            seed = 42,
            user = "user-1234",
        )
        service.client().completions.create(request)
        json(service.seen.single().body) shouldBe json(
            """{"model":"davinci-002","prompt":["a","b"],"max_tokens":7,"temperature":0.5,"top_p":0.9,"n":2,
            "stop":["\n"],"suffix":"the end","echo":true,"best_of":3,"logprobs":5,"frequency_penalty":0.1,
            "presence_penalty":0.2,"logit_bias":{"50256":-100},"seed":42,"user":"user-1234"}""",
        )
    }

    @Test
    fun `a completion is streamed and put together`() = runTest {
        val usage = """{"id":"cmpl-1","object":"text_completion","created":1,"model":"gpt-3.5-turbo-instruct",""" +
            """"choices":[],"usage":{"prompt_tokens":2,"completion_tokens":2,"total_tokens":4}}"""
        val service = FakeService(
            this,
            stream(events(piece("a"), piece("x", index = 1), piece("b"), end, usage, "[DONE]")),
        )
        val request = CompletionRequest(
            "gpt-3.5-turbo-instruct",
            CompletionPrompt.tokens(listOf(1212, 318)),
            streamOptions = StreamOptions(includeUsage = true),
        )
        val whole = service.client().completions.stream(request).toCompletion()
        whole.text shouldBe "ab"
        whole.choices shouldBe
            listOf(CompletionChoice(0, "ab", FinishReason.STOP), CompletionChoice(1, "x"))
        whole.usage shouldBe CompletionUsage(2, 2, 4)
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/completions"
        json(seen.body) shouldBe json(
            """{"model":"gpt-3.5-turbo-instruct","prompt":[1212,318],"stream_options":{"include_usage":true},
            "stream":true}""",
        )
    }

    @Test
    fun `a stream without its end is no success, and keeps what had come`() = runTest {
        val service = FakeService(this, stream(events(piece("a"))))
        val failure = shouldThrow<StreamTruncatedException> { service.client().completions.stream(once).toCompletion() }
        (failure.partial as Completion).text shouldBe "a"
    }

    @Test
    @Suppress("DEPRECATION")
    fun `a text is completed by an engine, whose name is in the path alone`() = runTest {
        val request =
            CompletionRequest("davinci", CompletionPrompt.text("once upon a time"), maxTokens = 5, temperature = 1.0)
        val service = FakeService(this, answer(reply), stream(events(piece("a"), end, "[DONE]")))
        service.client().completions.createByEngine(request).text shouldBe "\" thing we are given"
        service.client().completions.streamByEngine(request).toList().size shouldBe 2
        val (plain, streamed) = service.seen
        plain.call shouldBe "POST /v1/engines/davinci/completions"
        json(plain.body) shouldBe json("""{"prompt":"once upon a time","max_tokens":5,"temperature":1.0}""")
        streamed.call shouldBe plain.call
        json(streamed.body) shouldBe
            json("""{"prompt":"once upon a time","max_tokens":5,"temperature":1.0,"stream":true}""")
    }

    @Test
    fun `the probabilities of tokens are read, and joined in a stream`() = runTest {
        val first = """"logprobs":{"tokens":["a"],"token_logprobs":[null],"top_logprobs":[null],"text_offset":[0]}"""
        val second = """"logprobs":{"tokens":["b"],"token_logprobs":[-0.5],"top_logprobs":[{"b":-0.5}],
            "text_offset":[1]}""".replace("\n", "")
        val none = "\"logprobs\":null"
        val service = FakeService(
            this,
            stream(events(piece("a").replace(none, first), piece("b").replace(none, second), end, "[DONE]")),
        )
        service.client().completions.stream(once).toCompletion().choices.single().logprobs shouldBe CompletionLogprobs(
            tokens = listOf("a", "b"),
            tokenLogprobs = listOf(null, -0.5),
            topLogprobs = listOf(null, mapOf("b" to -0.5)),
            textOffset = listOf(0, 1),
        )
    }

    @Test
    fun `putting a stream together costs what its chunks cost`() {
        val logprobs = CompletionLogprobs(listOf("a"), listOf(-0.5), listOf(mapOf("a" to -0.5)), listOf(0))
        val chunk = Completion(choices = listOf(CompletionChoice(text = "a", logprobs = logprobs)))
        fun allocated(chunks: Int): Long {
            val before = allocatedBytes()
            val pieces = CompletionAccumulator()
            repeat(chunks) { pieces.add(chunk) }
            pieces.completion()?.choices?.single()?.logprobs?.tokens?.size shouldBe chunks
            return allocatedBytes() - before
        }
        allocated(1_000)
        allocated(80_000) shouldBeLessThan 12 * allocated(10_000)
    }

    private fun allocatedBytes(): Long =
        (ManagementFactory.getThreadMXBean() as ThreadMXBean).getThreadAllocatedBytes(Thread.currentThread().id)

    @Test
    fun `a reply may hold text and nothing else`() = runTest {
        val service = FakeService(this, answer("""{"choices":[{"text":"Hi"},{"text":"Ho"}],"vendor":{"a":1}}"""))
        val completion = service.client().completions.create(once)
        completion.text shouldBe "Hi"
        completion.choices.map { it.index } shouldBe listOf(0, 1)
        completion.extra.json("vendor") shouldBe """{"a":1}"""
    }

    @Test
    fun `what comes empty later wipes nothing`() = runTest {
        val nothing = """[{"text":"","index":0,"finish_reason":""}]"""
        val last = """{"id":"","created":0,"model":"","choices":$nothing,"usage":{}}"""
        val usage = ""","usage":{"prompt_tokens":2,"completion_tokens":2,"total_tokens":4},"vendor":1"""
        val service = FakeService(this, stream(events(piece("a", usage), end, last, "[DONE]")))
        val whole = service.client().completions.stream(once).toCompletion()
        whole.id shouldBe "cmpl-1"
        whole.model shouldBe "gpt-3.5-turbo-instruct"
        whole.created shouldBe Instant.ofEpochSecond(1)
        whole.usage shouldBe CompletionUsage(2, 2, 4)
        whole.choices.single().finishReason shouldBe FinishReason.STOP
        whole.extra.number("vendor") shouldBe 1L
    }

    @Test
    fun `a stream is complete when every choice of every prompt has finished`() = runTest {
        val two = CompletionRequest("m", CompletionPrompt.texts(listOf("a", "b")))
        val second = end.replace("\"index\":0", "\"index\":1")
        val cases = listOf(once to listOf(end), two to listOf(end, second))
        for ((request, ends) in cases) {
            val service = FakeService(this, stream(events(piece("a"), *ends.toTypedArray())))
            service.client().completions.stream(request).toCompletion().text shouldBe "a"
        }
        val cut = FakeService(this, stream(events(piece("a"), end)))
        shouldThrow<StreamTruncatedException> { cut.client().completions.stream(two).toCompletion() }
    }

    @Test
    fun `the short form takes the optional values too`() {
        CompletionRequest("m", "a", maxTokens = 5, user = "u") shouldBe
            CompletionRequest("m", CompletionPrompt.text("a"), maxTokens = 5, user = "u")
    }

    @Test
    fun `a prompt is written as the service wants it, and read back`() {
        val cases = listOf(
            CompletionPrompt.text("a") to "\"a\"",
            CompletionPrompt.texts(listOf("a", "b")) to """["a","b"]""",
            CompletionPrompt.tokens(listOf(1, 2)) to "[1,2]",
            CompletionPrompt.tokenLists(listOf(listOf(1), listOf(2, 3))) to "[[1],[2,3]]",
        )
        for ((prompt, text) in cases) {
            json(OpenAIJson.encodeToString(CompletionPrompt.serializer(), prompt)) shouldBe json(text)
            OpenAIJson.decodeFromString(CompletionPrompt.serializer(), text) shouldBe prompt
        }
    }

    @Test
    fun `what cannot be right anywhere is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model" to { CompletionRequest(" ", "a") },
            "tokens" to { CompletionPrompt.tokens(emptyList()) },
            "tokenLists" to { CompletionPrompt.tokenLists(emptyList()) },
        )
        for ((name, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith "$name must not be "
        }
    }

    @Test
    fun `a request that the service refuses is an exception`() = runTest {
        val service = FakeService(this, error(400))
        shouldThrow<BadRequestException> { service.client().completions.create(once) }.code shouldBe "a_code"
    }
}
