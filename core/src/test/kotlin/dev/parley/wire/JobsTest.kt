package dev.parley.wire

import dev.parley.ConnectionException
import dev.parley.FileSource
import dev.parley.JobFailedException
import dev.parley.Polling
import dev.parley.batches.Batch
import dev.parley.batches.BatchItem
import dev.parley.batches.BatchKind
import dev.parley.batches.BatchStatus
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.ChatCompletions
import dev.parley.chat.user
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.finetuning.FineTuningJob
import dev.parley.finetuning.FineTuningJobRequest
import dev.parley.finetuning.FineTuningJobStatus
import dev.parley.finetuning.FineTuningListRequest
import dev.parley.moderations.Moderation
import dev.parley.testkit.Cut
import dev.parley.testkit.FakeOpenAIOptions
import dev.parley.testkit.Reply
import io.kotest.matchers.collections.shouldContainExactly
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import kotlinx.coroutines.flow.asFlow
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.yield
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.util.concurrent.atomic.AtomicLong

/** Jobs from their start to their end, at a service whose time passes each time it looks at its clock. */
class JobsTest : WireTest() {
    private val often = Polling(interval = Duration.ofMillis(1))

    private fun hasty(millis: Long): FakeOpenAIOptions {
        val time = AtomicLong(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli())
        return FakeOpenAIOptions().clock(InstantSource { Instant.ofEpochMilli(time.addAndGet(millis)) })
    }

    private suspend fun Wire.train(lines: String = "{}\n{}\n"): FineTuningJob {
        val source = FileSource.of(lines.encodeToByteArray(), "examples.jsonl")
        val file = openai.files.create(FileRequest(source, FilePurpose.FINE_TUNE))
        return openai.fineTuning.jobs.create(FineTuningJobRequest("gpt-4o-mini", file.id, suffix = "tutor"))
    }

    @Test
    suspend fun `every event of a job comes once and in order, however fast they come`() {
        for (pace in listOf(50L, 300, 5_000)) {
            onEveryEngine(hasty(pace), configure = { maxRetries = 2 }) {
                val job = train()
                fake.script("GET", "/fine_tuning/jobs/{id}/events", Reply.error(500, "Oops"))
                val followed = openai.fineTuning.jobs.followEvents(job.id, often).toList()
                val listed = openai.fineTuning.jobs.events(job.id, FineTuningListRequest(limit = 2)).all().toList()
                followed shouldContainExactly listed.asReversed()
                followed.size shouldBe 9
                followed.last().message shouldBe "The job has successfully completed"
                openai.models.retrieve("ft:gpt-4o-mini:acme:tutor:fake1").ownedBy shouldBe "acme"
            }
        }
    }

    @Test
    suspend fun `who has seen enough events leaves`() = onEveryEngine(hasty(300)) {
        val job = train()
        openai.fineTuning.jobs.followEvents(job.id, often).take(3).toList().size shouldBe 3
    }

    @Test
    suspend fun `a job is waited for, whether it ends well or not`() = onEveryEngine(hasty(300)) {
        val jobs = openai.fineTuning.jobs
        val good = jobs.poll(train().id, often)
        good.status shouldBe FineTuningJobStatus.SUCCEEDED
        val results = openai.files.content(good.resultFiles.single()).bytes().decodeToString()
        results shouldContain "step,train_loss"
        jobs.checkpoints(good.id).data.map { it.stepNumber } shouldBe listOf(3, 2, 1)
        val bad = train("no JSON")
        val failure = failure<JobFailedException> { jobs.poll(bad.id, often) }
        (failure.job as FineTuningJob).error?.param shouldBe "training_file"
        val stopped = train()
        jobs.cancel(stopped.id).status shouldBe FineTuningJobStatus.CANCELLED
        failure<JobFailedException> { jobs.poll(stopped.id, often) }
    }

    @Test
    suspend fun `a batch is submitted here, and its results are read by another client`() = onEveryEngine(hasty(200)) {
        val items = (1..500).asFlow().map {
            BatchItem("item-$it", ChatCompletionRequest("gpt-5.2", listOf(user("€ $it"))))
        }
        val id = openai.batches.submit(ChatCompletions.BATCH, items).id
        val looks = mutableListOf<BatchStatus?>()
        val results = client().batches.results(ChatCompletions.BATCH, id, often, { looks += it.status }).toList()
        results.associate { it.customId to it.value?.text } shouldBe
            (1..500).associate { "item-$it" to "You said: € $it" }
        looks.distinct().last() shouldBe BatchStatus.COMPLETED
    }

    @Test
    suspend fun `requests that fail have errors beside the results of others`() = onEveryEngine(hasty(200)) {
        val kind = BatchKind("/v1/moderations", JsonObject.serializer(), Moderation.serializer())
        val items = listOf("good" to """{"input":"kill"}""", "bad" to "{}").map { (id, request) ->
            BatchItem(id, Json.parseToJsonElement(request).jsonObject)
        }
        val id = openai.batches.submit(kind, items).id
        val results = openai.batches.results(kind, id, often).toList().associateBy { it.customId }
        results.getValue("good").value?.flagged shouldBe true
        results.getValue("bad").error?.type shouldBe "invalid_request_error"
        openai.batches.poll(id, often).requestCounts?.failed shouldBe 1
    }

    @Test
    suspend fun `results that break off can be read again`() = onEveryEngine(hasty(5_000)) {
        val items = (1..50).map { BatchItem("item-$it", ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))) }
        val id = openai.batches.submit(ChatCompletions.BATCH, items).id
        val file = openai.batches.poll(id, often).outputFileId.orEmpty()
        val content = openai.files.content(file).bytes()
        val cut = Reply.bytes(
            200,
            "application/octet-stream",
            content,
        ).inPieces(1024).cutAfter(content.size / 2L, Cut.FIN)
        fake.script("GET", "/files/{id}/content", cut)
        val seen = mutableListOf<String>()
        failure<ConnectionException> {
            openai.batches.results(ChatCompletions.BATCH, id, often).collect { seen += it.customId }
        }
        val all = openai.batches.results(ChatCompletions.BATCH, id, often).map { it.customId }.toList()
        all.size shouldBe 50
        seen shouldBe all.take(seen.size)
    }

    @Test
    suspend fun `a batch that is cancelled gives what was answered`() = onEveryEngine(hasty(50)) {
        val items = (1..4).map { BatchItem("item-$it", ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))) }
        val id = openai.batches.submit(ChatCompletions.BATCH, items).id
        while (openai.batches.retrieve(id).status != BatchStatus.IN_PROGRESS) yield()
        openai.batches.cancel(id).status shouldBe BatchStatus.CANCELLING
        openai.batches.results(ChatCompletions.BATCH, id, often).map { it.customId }.toList() shouldBe
            listOf("item-1", "item-2")
        val failure = failure<JobFailedException> { openai.batches.poll(id, often) }
        (failure.job as Batch).status shouldBe BatchStatus.CANCELLED
    }
}
