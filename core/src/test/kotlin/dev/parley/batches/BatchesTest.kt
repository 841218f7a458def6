package dev.parley.batches

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.JobFailedException
import dev.parley.JobTimeoutException
import dev.parley.NotFoundException
import dev.parley.Polling
import dev.parley.files.FileExpiry
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.time.Duration
import java.time.Instant

class BatchesTest : AnnotationSpec() {
    private fun at(second: Long) = Instant.ofEpochSecond(second)

    @Test
    fun `a batch is created`() = runTest {
        val service = FakeService(this, answer(batch("validating")))
        val batch = service.client().batches.create(BatchRequest("file-abc123", BatchEndpoint.CHAT_COMPLETIONS))
        service.seen.single().call shouldBe "POST /v1/batches"
        json(service.seen.single().body) shouldBe json(
            """{"input_file_id":"file-abc123","endpoint":"/v1/chat/completions","completion_window":"24h"}""",
        )
        batch shouldBe Batch(
            id = "batch_abc123",
            endpoint = BatchEndpoint.CHAT_COMPLETIONS,
            inputFileId = "file-abc123",
            completionWindow = BatchWindow.HOURS_24,
            status = BatchStatus.VALIDATING,
            createdAt = at(1_711_471_533),
            requestCounts = BatchRequestCounts(100, 95, 5),
            metadata = mapOf("customer_id" to "user_123456789"),
            objectType = "batch",
        )
        batch.hasEnded shouldBe false
    }

    @Test
    fun `every member of a request is sent`() = runTest {
        val service = FakeService(this, answer(batch("validating")))
        val request = BatchRequest(
            "file-1",
            BatchEndpoint.of("/v1/new"),
            BatchWindow.of("48h"),
            mapOf("a" to "b"),
            FileExpiry.afterCreation(Duration.ofHours(1)),
        )
        service.client().batches.create(request)
        json(service.seen.single().body) shouldBe json(
            """{"input_file_id":"file-1","endpoint":"/v1/new","completion_window":"48h","metadata":{"a":"b"},
            "output_expires_after":{"anchor":"created_at","seconds":3600}}""",
        )
    }

    @Test
    fun `a batch is retrieved, with all that is known of it`() = runTest {
        val more = ""","model":"gpt-5-2025-08-07","output_file_id":"file-cvaTdG","error_file_id":"file-HOWS94",
            "expires_at":2,"finalizing_at":3,"completed_at":4,"failed_at":5,"expired_at":6,"cancelling_at":7,
            "cancelled_at":8,"usage":{"input_tokens":1,"input_tokens_details":{"cached_tokens":2},"output_tokens":3,
            "output_tokens_details":{"reasoning_tokens":4},"total_tokens":5}"""
        val errors = """"errors":{"object":"list","data":[{"code":"a","message":"b","param":null,"line":3}]}"""
        val reply = batch("completed", more).replace("\"errors\":null", errors)
            .replace("\"in_progress_at\":null", "\"in_progress_at\":1")
        val service = FakeService(this, answer(reply))
        val batch = service.client().batches.retrieve("batch_abc123")
        service.seen.single().call shouldBe "GET /v1/batches/batch_abc123"
        batch shouldBe Batch(
            id = "batch_abc123",
            endpoint = BatchEndpoint.CHAT_COMPLETIONS,
            inputFileId = "file-abc123",
            completionWindow = BatchWindow.HOURS_24,
            status = BatchStatus.COMPLETED,
            createdAt = at(1_711_471_533),
            model = "gpt-5-2025-08-07",
            errors = BatchErrors(listOf(BatchError("a", "b", line = 3)), "list"),
            outputFileId = "file-cvaTdG",
            errorFileId = "file-HOWS94",
            inProgressAt = at(1),
            expiresAt = at(2),
            finalizingAt = at(3),
            completedAt = at(4),
            failedAt = at(5),
            expiredAt = at(6),
            cancellingAt = at(7),
            cancelledAt = at(8),
            requestCounts = BatchRequestCounts(100, 95, 5),
            usage = BatchUsage(1, 3, 5, BatchInputTokens(2), BatchOutputTokens(4)),
            metadata = mapOf("customer_id" to "user_123456789"),
            objectType = "batch",
        )
        batch.hasEnded shouldBe true
    }

    @Test
    fun `batches are listed page by page`() = runTest {
        val service = FakeService(
            this,
            answer("""{"data":[${batch("failed")}],"first_id":"batch_abc123","last_id":"x","has_more":true}"""),
            answer("""{"object":"list","data":[],"has_more":false}"""),
        )
        val batches = service.client().batches.list(BatchListRequest(1, "batch_0")).all().toList()
        batches.map { it.status } shouldBe listOf(BatchStatus.FAILED)
        val (first, second) = service.seen
        first.call shouldBe "GET /v1/batches"
        first.query shouldBe mapOf("after" to listOf("batch_0"), "limit" to listOf("1"))
        second.query shouldBe first.query + ("after" to listOf("x"))
    }

    @Test
    fun `a batch is cancelled`() = runTest {
        val service = FakeService(this, answer(batch("cancelling")))
        service.client().batches.cancel("batch_abc123").status shouldBe BatchStatus.CANCELLING
        service.seen.single().call shouldBe "POST /v1/batches/batch_abc123/cancel"
        service.seen.single().body shouldBe ""
    }

    @Test
    fun `a batch is waited for`() = runTest {
        val service =
            FakeService(this, answer(batch("validating")), answer(batch("finalizing")), answer(batch("completed")))
        val looks = mutableListOf<String>()
        val polling = Polling(Duration.ofMinutes(1))
        service.client().batches.poll("batch_abc123", polling, {
            looks += "${it.status}"
        }).status shouldBe
            BatchStatus.COMPLETED
        looks shouldBe listOf("validating", "finalizing", "completed")
        service.waits shouldBe listOf(60_000L, 60_000L)
    }

    @Test
    fun `a batch that ends badly is an exception that holds it`() = runTest {
        val errors = """"errors":{"data":[{"code":"invalid_json_line","message":"This line is no JSON.","line":3}]}"""
        val cases = listOf(
            batch("failed").replace("\"errors\":null", errors) to "batch failed: This line is no JSON.: line 3",
            batch("expired") to "batch expired",
            batch("cancelled") to "batch cancelled",
        )
        for ((reply, message) in cases) {
            val batches = FakeService(this, answer(reply)).client().batches
            val failure = shouldThrow<JobFailedException> { batches.poll("batch_abc123") }
            failure.message shouldBe message
            (failure.job as Batch).id shouldBe "batch_abc123"
        }
        val batches = FakeService(this, answer(batch("in_progress"))).client().batches
        shouldThrow<JobTimeoutException> {
            batches.poll("batch_abc123", Polling(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        }
    }

    @Test
    fun `what could not be sent is refused by name, and nothing is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val batches = service.client().batches
        val cases: List<Pair<String, suspend () -> Any>> = listOf(
            "id" to { batches.retrieve("a/..") },
            "id" to { batches.cancel("..") },
            "id" to { batches.poll(" ") },
            "id" to { batches.results(KIND, "") },
            "inputFileId" to { BatchRequest(" ", BatchEndpoint.RESPONSES) },
            "limit" to { BatchListRequest(limit = -1) },
            "customId" to { BatchItem(" ", "a") },
        )
        for ((name, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith "$name must "
        }
        service.seen.size shouldBe 0
    }

    @Test
    fun `a batch is known by its id alone`() = runTest {
        val counts = """{"id":"batch_1","request_counts":{},"usage":{"input_tokens_details":{}},"errors":{}}"""
        val service = FakeService(this, answer("""{"id":"batch_1"}"""), answer(counts))
        val batches = service.client().batches
        batches.retrieve("batch_1") shouldBe Batch("batch_1")
        batches.retrieve("batch_1") shouldBe Batch(
            "batch_1",
            requestCounts = BatchRequestCounts(),
            usage = BatchUsage(inputTokensDetails = BatchInputTokens()),
            errors = BatchErrors(),
        )
    }

    @Test
    fun `what is null counts as absent, and what nobody described is kept`() = runTest {
        val azure = """{"id":"batch_1","input_file_id":null,"created_at":null,"request_counts":{"total":null,"retried":2},
            "errors":{"data":null},"usage":{"total_tokens":"7"},"region":"north"}"""
        val batch = FakeService(this, answer(azure)).client().batches.retrieve("batch_1")
        batch.inputFileId shouldBe ""
        batch.createdAt shouldBe Instant.EPOCH
        batch.errors shouldBe BatchErrors()
        batch.usage shouldBe BatchUsage(totalTokens = 7)
        batch.requestCounts?.total shouldBe 0
        batch.requestCounts?.extra?.get("retried") shouldBe json("2")
        batch.extra["region"] shouldBe json("\"north\"")
    }

    @Test
    fun `a blank cursor is none, and any page size goes out`() = runTest {
        val service = FakeService(this, answer("""{"data":[]}"""))
        service.client().batches.list(BatchListRequest(1_000, ""))
        service.seen.single().query shouldBe mapOf("limit" to listOf("1000"))
    }

    @Test
    fun `a request has a day unless it names another window`() {
        val request = BatchRequest("file-1", BatchEndpoint.RESPONSES, mapOf("a" to "b"))
        request.completionWindow shouldBe BatchWindow.HOURS_24
        request.metadata shouldBe mapOf("a" to "b")
    }

    @Test
    fun `a batch that is not there is an exception`() = runTest {
        val service = FakeService(this, error(404))
        shouldThrow<NotFoundException> { service.client().batches.retrieve("batch_1") }.code shouldBe "a_code"
    }
}
