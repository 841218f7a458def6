package dev.parley.batches

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.JobFailedException
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.SeenPart
import dev.parley.ServerException
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.ChatCompletions
import dev.parley.chat.user
import dev.parley.completions.Completions
import dev.parley.embeddings.Embeddings
import dev.parley.json
import dev.parley.moderations.Moderations
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.nulls.shouldNotBeNull
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.TestScope
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.builtins.serializer
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import kotlin.io.path.listDirectoryEntries

/** Texts in, numbers out. */
val KIND: BatchKind<String, Int> = BatchKind("/v1/lengths", String.serializer(), Int.serializer())

class BatchJobTest : AnnotationSpec() {
    private val uploaded =
        """{"id":"file-1","object":"file","bytes":1,"created_at":1,"filename":"batch.jsonl","purpose":"batch"}"""

    private fun good(id: String, body: Any) = """{"id":"batch_req_$id","custom_id":"$id","response":{"status_code":200,
        "request_id":"req_$id","body":$body},"error":null}""".replace("\n", "")

    private fun leftovers(): List<Path> =
        Path.of(System.getProperty("java.io.tmpdir")).listDirectoryEntries("parley-batch-*")
            .filter { Files.getLastModifiedTime(it).toMillis() > started }

    private val started = System.currentTimeMillis() - 1

    @Test
    fun `requests are written one a line, uploaded and started`() = runTest {
        val service = FakeService(this, answer(uploaded), answer(batch("validating")))
        val items = listOf("a", "b").map { BatchItem(it, ChatCompletionRequest("gpt-5.2", listOf(user("Hi\n$it")))) }
        val batch = service.client().batches.submit(ChatCompletions.BATCH, items, BatchSettings(mapOf("k" to "v")))
        batch.id shouldBe "batch_abc123"
        val (upload, create) = service.seen
        upload.call shouldBe "POST /v1/files"
        val (purpose, file) = upload.parts.sortedByDescending { it.name }
        purpose shouldBe SeenPart("purpose", "batch")
        file.name shouldBe "file"
        file.fileName shouldBe "batch.jsonl"
        file.text.removeSuffix("\n").lines().map(::json) shouldBe listOf("a", "b").map {
            json(
                """{"custom_id":"$it","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-5.2",
                "messages":[{"role":"user","content":"Hi\n$it"}]}}""",
            )
        }
        create.call shouldBe "POST /v1/batches"
        json(create.body) shouldBe json(
            """{"input_file_id":"file-1","endpoint":"/v1/chat/completions","completion_window":"24h",
            "metadata":{"k":"v"}}""",
        )
        leftovers().shouldBeEmpty()
    }

    @Test
    fun `a pretty dialect of JSON keeps a request on its line`() = runTest {
        val service = FakeService(this, answer(uploaded), answer(batch("validating")))
        val kind = BatchKind.of("/v1/x")
        val item = BatchItem("a\"b", JsonObject(mapOf("a" to JsonPrimitive(1))))
        service.client { json = Json { prettyPrint = true } }.batches.submit(kind, flowOf(item))
        service.seen.first().parts.single { it.fileName != null }.text shouldBe
            """{"custom_id":"a\"b","method":"POST","url":"/v1/x","body":{"a":1}}""" + "\n"
    }

    @Test
    fun `what would be no batch is refused, and nothing is sent or left behind`() = runTest {
        val service = FakeService(this, answer(uploaded))
        val batches = service.client().batches
        val cases = listOf(
            flowOf(),
            flowOf(BatchItem("a", "x"), BatchItem("a", "y")),
        )
        for (items in cases) {
            shouldThrow<IllegalArgumentException> { batches.submit(KIND, items) }.message shouldStartWith "items must "
        }
        shouldThrow<CancellationException> {
            batches.submit(KIND, flow { throw CancellationException("enough") })
        }
        service.seen.size shouldBe 0
        leftovers().shouldBeEmpty()
    }

    @Test
    fun `a failed upload leaves nothing behind, and starts nothing`() = runTest {
        val service = FakeService(this, error(500))
        shouldThrow<ServerException> {
            service.client { maxRetries = 0 }.batches.submit(KIND, listOf(BatchItem("a", "x")))
        }
        service.seen.size shouldBe 1
        leftovers().shouldBeEmpty()
    }

    @Test
    fun `an idempotency key and extra members are those of the batch`() = runTest {
        val service = FakeService(this, answer(uploaded), answer(batch("validating")))
        val extra = JsonObject(mapOf("priority" to JsonPrimitive(1)))
        val options = RequestOptions(idempotencyKey = "once", extraBody = extra, headers = mapOf("X-A" to "b"))
        service.client().batches.submit(KIND, listOf(BatchItem("a", "x")), options = options)
        val (upload, create) = service.seen
        upload.headers["Idempotency-Key"] shouldBe null
        upload.parts.map { it.name }.sorted() shouldBe listOf("file", "purpose")
        create.headers["Idempotency-Key"] shouldBe "once"
        create.body shouldBe
            """{"input_file_id":"file-1","endpoint":"/v1/lengths","completion_window":"24h","priority":1}"""
        service.seen.map { it.headers["X-A"] } shouldBe listOf("b", "b")
    }

    @Test
    fun `results and errors come with the ids of their requests, once the batch has ended`() = runTest {
        val errors = listOf(
            """{"id":"batch_req_3","custom_id":"c","response":{"status_code":400,"request_id":"req_c","body":{"error":
            {"message":"Too long.","type":"invalid_request_error","param":"input","code":null}}},"error":null}""",
            """{"id":"batch_req_4","custom_id":"d","response":null,
            "error":{"code":"batch_expired","message":"This request could not be executed in time."}}""",
            """{"custom_id":"e","response":{"status_code":500,"request_id":"req_e","body":"Oops"}}""",
        ).joinToString("\n") { it.replace("\n", "") }
        val service = FakeService(
            this,
            answer(batch("in_progress")),
            answer(batch("expired", ""","output_file_id":"file-out","error_file_id":"file-err"""")),
            answer(good("b", 7) + "\n\n" + good("a", 5)),
            answer("$errors\n"),
        )
        val looks = mutableListOf<String>()
        val polling = Polling(Duration.ofMinutes(5))
        val results =
            service.client().batches.results(KIND, "batch_abc123", polling, { looks += "${it.status}" }).toList()
        results shouldBe listOf(
            BatchResult("b", 7, statusCode = 200, requestId = "req_b"),
            BatchResult("a", 5, statusCode = 200, requestId = "req_a"),
            BatchResult(
                "c",
                null,
                BatchResultError("Too long.", type = "invalid_request_error", param = "input"),
                400,
                "req_c",
            ),
            BatchResult(
                "d",
                null,
                BatchResultError("This request could not be executed in time.", "batch_expired"),
            ),
            BatchResult("e", null, BatchResultError("Oops"), 500, "req_e"),
        )
        looks shouldBe listOf("in_progress", "expired")
        service.seen.map { it.call } shouldBe listOf(
            "GET /v1/batches/batch_abc123",
            "GET /v1/batches/batch_abc123",
            "GET /v1/files/file-out/content",
            "GET /v1/files/file-err/content",
        )
    }

    @Test
    fun `a batch whose file could not be used has no results`() = runTest {
        val service = FakeService(this, answer(batch("failed")))
        shouldThrow<JobFailedException> { service.client().batches.results(KIND, "batch_abc123").toList() }
    }

    @Test
    fun `who has seen enough fetches no more`() = runTest {
        val files = ""","output_file_id":"file-out","error_file_id":"file-err""""
        val service = FakeService(this, answer(batch("completed", files)), answer(good("a", 1) + "\n" + good("b", 2)))
        service.client().batches.results(KIND, "batch_abc123").take(1).toList().map { it.value } shouldBe listOf(1)
        service.seen.size shouldBe 2
    }

    private fun TestScope.results(
        vararg lines: String,
        files: String = ""","output_file_id":"f"""",
    ): Flow<BatchResult<Int>> =
        FakeService(this, answer(batch("completed", files)), answer(lines.joinToString("\n"))).client().batches
            .results(KIND, "batch_abc123")

    @Test
    fun `a line that is no result is an item of its own, told without its words, and not the end`() = runTest {
        val lines = mapOf(
            "{" to "",
            "[]" to "",
            "{}" to "",
            good("a", "\"secret words\"") to "a",
            """{"custom_id":"n","response":null}""" to "n",
        )
        for ((line, id) in lines) {
            withClue(line) {
                val (before, bad, after) = results(good("b", 1), line, good("c", 2)).toList()
                (before.value to after.value) shouldBe (1 to 2)
                listOf(before.failure, after.failure, bad.value, bad.error) shouldBe listOf(null, null, null, null)
                bad.customId shouldBe id
                val failure = bad.failure.shouldNotBeNull()
                failure.message.orEmpty() shouldNotContain "secret words"
                failure.body shouldBe line
            }
        }
    }

    @Test
    fun `a line that cannot be read tells what can be read of it`() = runTest {
        val bad = results(good("a", "\"no number\"")).toList().single()
        bad.statusCode shouldBe 200
        bad.requestId shouldBe "req_a"
        bad.failure?.requestId shouldBe "req_a"
    }

    @Test
    fun `an error is found in whatever form it has`() = runTest {
        fun refused(body: String, status: String = "400") =
            """{"custom_id":"a","response":{"status_code":$status,"body":$body}}"""
        val cases = listOf(
            """{"custom_id":"a","error":{"code":429,"message":"Slow"}}""" to BatchResultError("Slow", "429"),
            """{"custom_id":"a","error":"Slow"}""" to BatchResultError("Slow"),
            """{"custom_id":"a","error":["Slow"]}""" to BatchResultError("[\"Slow\"]"),
            refused("""{"error":{"code":400,"message":"Bad"}}""") to BatchResultError("Bad", "400"),
            refused("""{"error":"Bad"}""") to BatchResultError("Bad"),
            refused("""{"message":"Bad","type":"t"}""") to BatchResultError("Bad", type = "t"),
            refused("\"Bad\"") to BatchResultError("Bad"),
            refused("null") to BatchResultError(),
            refused("""{"error":{"message":"Bad"}}""", "200") to BatchResultError("Bad"),
            refused("""{"error":{"message":"Bad"}}""", "null") to BatchResultError("Bad"),
        )
        for ((line, error) in cases) {
            withClue(line) {
                val result = results(line).toList().single()
                result.error shouldBe error
                listOf(result.value, result.failure) shouldBe listOf(null, null)
            }
        }
    }

    @Test
    fun `what nobody described of a line and of its error is kept`() = runTest {
        val line = """{"custom_id":"a","error":{"message":"Slow","retry_after":5},"line":3}"""
        val result = results(line).toList().single()
        result.extra["line"] shouldBe json("3")
        result.error?.extra?.get("retry_after") shouldBe json("5")
    }

    @Test
    fun `a file whose id is empty is none`() = runTest {
        val files = ""","output_file_id":"f","error_file_id":"""""
        results(good("a", 1), files = files).toList().map { it.value } shouldBe listOf(1)
        results(files = ""","output_file_id":"","error_file_id":" """").toList().shouldBeEmpty()
    }

    @Test
    fun `as many requests go out as there are`() = runTest {
        val service = FakeService(this, answer(uploaded), answer(batch("validating")))
        val items = (1..50_001).asFlow().map { BatchItem("$it", "") }
        service.client().batches.submit(KIND, items)
        service.seen.first().parts.single { it.fileName != null }.text.trimEnd().lines().size shouldBe 50_001
    }

    @Test
    fun `lines are found however the bytes are cut`() = runTest {
        val text = "äb\n\n{\"c\":\"€\"}\r\nlast"
        val bytes = text.encodeToByteArray()
        for (size in 1..bytes.size) {
            val pieces = bytes.asIterable().chunked(size).map { it.toByteArray() }
            pieces.asFlow().lines().map { it.decodeToString() }.toList() shouldBe
                listOf("äb", "{\"c\":\"€\"}\r", "last")
        }
    }

    @Test
    fun `each service knows where its requests go`() {
        listOf(ChatCompletions.BATCH, Completions.BATCH, Embeddings.BATCH, Moderations.BATCH).map {
            it.endpoint
        } shouldBe
            listOf("/v1/chat/completions", "/v1/completions", "/v1/embeddings", "/v1/moderations")
    }
}
