package dev.parley.finetuning

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.JobFailedException
import dev.parley.NotFoundException
import dev.parley.Polling
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.time.Duration
import java.time.Instant

class FineTuningJobsTest : AnnotationSpec() {
    private val request = FineTuningJobRequest("gpt-4o-mini", "file-abc123")

    @Test
    fun `a job is created`() = runTest {
        val method = ""","method":{"type":"supervised","supervised":{"hyperparameters":{"batch_size":"auto",
            "learning_rate_multiplier":"auto","n_epochs":2}}},"metadata":null,"error":{"code":null,"message":null,
            "param":null},"finished_at":null,"seed":683058546,"trained_tokens":null,"estimated_finish":null,
            "integrations":[],"user_provided_suffix":null,"usage_metrics":null,"shared_with_openai":false"""
        val service = FakeService(this, answer(job(more = method)))
        val job = service.client().fineTuning.jobs.create(request)
        service.seen.single().call shouldBe "POST /v1/fine_tuning/jobs"
        json(service.seen.single().body) shouldBe json("""{"model":"gpt-4o-mini","training_file":"file-abc123"}""")
        job shouldBe FineTuningJob(
            id = "ftjob-abc123",
            createdAt = Instant.ofEpochSecond(1_721_764_800),
            model = "gpt-4o-mini-2024-07-18",
            status = FineTuningJobStatus.QUEUED,
            trainingFile = "file-abc123",
            organizationId = "org-123",
            error = FineTuningJobError(),
            seed = 683_058_546,
            integrations = emptyList(),
            method = FineTuningMethod.supervised(
                SupervisedHyperparameters(Hyperparameter.auto(), Hyperparameter.auto(), Hyperparameter.of(2)),
            ),
            sharedWithOpenAI = false,
            objectType = "fine_tuning.job",
        )
        job.hasEnded shouldBe false
    }

    @Test
    fun `every member of a request is sent`() = runTest {
        val service = FakeService(this, answer(job()))
        service.client().fineTuning.jobs.create(
            FineTuningJobRequest(
                "gpt-4o-mini",
                "file-1",
                validationFile = "file-2",
                suffix = "tutor",
                method = FineTuningMethod.dpo(DpoHyperparameters(beta = Hyperparameter.of(0.1))),
                integrations = listOf(
                    FineTuningIntegration.Wandb(WandbProject("p", "ft-run", "team", listOf("first-experiment", "v2"))),
                ),
                seed = 42,
                metadata = mapOf("a" to "b"),
                hyperparameters = SupervisedHyperparameters(epochs = Hyperparameter.auto()),
            ),
        )
        json(service.seen.single().body) shouldBe json(
            """{"model":"gpt-4o-mini","training_file":"file-1","validation_file":"file-2","suffix":"tutor",
            "method":{"type":"dpo","dpo":{"hyperparameters":{"beta":0.1}}},
            "integrations":[{"type":"wandb","wandb":{"project":"p","name":"ft-run","entity":"team",
            "tags":["first-experiment","v2"]}}],"seed":42,"metadata":{"a":"b"},"hyperparameters":{"n_epochs":"auto"}}""",
        )
    }

    @Test
    fun `a job is retrieved, cancelled, paused and resumed`() = runTest {
        val calls: List<Triple<String, String, suspend (FineTuningJobs) -> FineTuningJob>> = listOf(
            Triple("GET /v1/fine_tuning/jobs/ftjob-1", "succeeded") { it.retrieve("ftjob-1") },
            Triple("POST /v1/fine_tuning/jobs/ftjob-1/cancel", "cancelled") { it.cancel("ftjob-1") },
            Triple("POST /v1/fine_tuning/jobs/ftjob-1/pause", "paused") { it.pause("ftjob-1") },
            Triple("POST /v1/fine_tuning/jobs/ftjob-1/resume", "queued") { it.resume("ftjob-1") },
        )
        for ((call, status, make) in calls) {
            val service = FakeService(this, answer(job(status)))
            val job = make(service.client().fineTuning.jobs)
            service.seen.single().call shouldBe call
            service.seen.single().body shouldBe ""
            job.status shouldBe FineTuningJobStatus.of(status)
            job.hasEnded shouldBe (status == "succeeded" || status == "cancelled")
        }
    }

    @Test
    fun `jobs are listed page by page, narrowed by their metadata`() = runTest {
        val service = FakeService(
            this,
            answer(list(job(), more = true)),
            answer(list(job().replace("abc123", "def456"))),
        )
        val jobs = service.client().fineTuning.jobs
            .list(FineTuningJobListRequest(metadata = mapOf("key" to "value"), limit = 1)).all().toList()
        jobs.map { it.id } shouldBe listOf("ftjob-abc123", "ftjob-def456")
        val (first, second) = service.seen
        first.call shouldBe "GET /v1/fine_tuning/jobs"
        first.query shouldBe mapOf("limit" to listOf("1"), "metadata[key]" to listOf("value"))
        second.query shouldBe first.query + ("after" to listOf("ftjob-abc123"))
    }

    @Test
    fun `jobs without metadata are listed`() = runTest {
        val service = FakeService(this, answer(list()))
        service.client().fineTuning.jobs.list(FineTuningJobListRequest(withoutMetadata = true)).data shouldBe
            emptyList()
        service.seen.single().query shouldBe mapOf("metadata" to listOf("null"))
    }

    @Test
    fun `the events of a job are listed`() = runTest {
        val service = FakeService(this, answer(list(event("ft-event-1"), more = true)))
        val page = service.client().fineTuning.jobs.events("ftjob-1", FineTuningListRequest(2, "ft-event-2"))
        service.seen.single().call shouldBe "GET /v1/fine_tuning/jobs/ftjob-1/events"
        service.seen.single().query shouldBe mapOf("limit" to listOf("2"), "after" to listOf("ft-event-2"))
        page.hasMore shouldBe true
        page.data.single() shouldBe FineTuningJobEvent(
            "ft-event-1",
            Instant.ofEpochSecond(1_721_764_800),
            FineTuningEventLevel.INFO,
            "About ft-event-1",
            FineTuningEventType.MESSAGE,
            objectType = "fine_tuning.job.event",
        )
    }

    @Test
    fun `the checkpoints of a job are listed`() = runTest {
        val checkpoint = """{"object":"fine_tuning.job.checkpoint","id":"ftckpt_1","created_at":1721764867,
            "fine_tuned_model_checkpoint":"ft:gpt-4o-mini:my-org:custom-suffix:96olL566:ckpt-step-2000",
            "metrics":{"full_valid_loss":0.134,"full_valid_mean_token_accuracy":0.874},
            "fine_tuning_job_id":"ftjob-abc123","step_number":2000}"""
        val service = FakeService(this, answer(list(checkpoint)))
        val page = service.client().fineTuning.jobs.checkpoints("ftjob-1", FineTuningListRequest(limit = 1))
        service.seen.single().call shouldBe "GET /v1/fine_tuning/jobs/ftjob-1/checkpoints"
        service.seen.single().query shouldBe mapOf("limit" to listOf("1"))
        page.data.single() shouldBe FineTuningJobCheckpoint(
            "ftckpt_1",
            Instant.ofEpochSecond(1_721_764_867),
            "ft:gpt-4o-mini:my-org:custom-suffix:96olL566:ckpt-step-2000",
            2000,
            CheckpointMetrics(fullValidLoss = 0.134, fullValidMeanTokenAccuracy = 0.874),
            "ftjob-abc123",
            "fine_tuning.job.checkpoint",
        )
    }

    @Test
    fun `a job is waited for`() = runTest {
        val service = FakeService(this, answer(job()), answer(job("running")), answer(job("succeeded")))
        val looks = mutableListOf<FineTuningJobStatus?>()
        val jobs = service.client().fineTuning.jobs
        val job = jobs.poll("ftjob-1", Polling(Duration.ofSeconds(7)), { looks += it.status })
        job.status shouldBe FineTuningJobStatus.SUCCEEDED
        looks.map { "$it" } shouldBe listOf("queued", "running", "succeeded")
        service.seen.map { it.call }.distinct() shouldBe listOf("GET /v1/fine_tuning/jobs/ftjob-1")
        service.waits shouldBe listOf(7_000L, 7_000L)
    }

    @Test
    fun `a job that ends badly is an exception that holds it`() = runTest {
        val error = ""","error":{"code":"invalid_training_file","message":"line 3 is no JSON","param":"a_param"}"""
        val cases = listOf(
            job("failed", error) to "fine-tuning failed: line 3 is no JSON",
            job("cancelled") to "fine-tuning cancelled",
        )
        for ((reply, message) in cases) {
            val jobs = FakeService(this, answer(reply)).client().fineTuning.jobs
            val failure = shouldThrow<JobFailedException> { jobs.poll("ftjob-1") }
            failure.message shouldBe message
            (failure.job as FineTuningJob).hasEnded shouldBe true
        }
    }

    @Test
    fun `an id that could not stand in a path is refused by name, and nothing is sent`() = runTest {
        val service = FakeService(this, answer("{}"))
        val jobs = service.client().fineTuning.jobs
        val calls: List<suspend (String) -> Any?> = listOf(
            { jobs.retrieve(it) },
            { jobs.cancel(it) },
            { jobs.pause(it) },
            { jobs.resume(it) },
            { jobs.events(it) },
            { jobs.checkpoints(it) },
            { jobs.followEvents(it) },
            { jobs.poll(it) },
        )
        for (call in calls) {
            shouldThrow<IllegalArgumentException> { call("a/..") }.message shouldStartWith "id must not "
        }
        service.seen.size shouldBe 0
    }

    @Test
    fun `what could not be sent is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model" to { FineTuningJobRequest(" ", "file-1") },
            "trainingFile" to { FineTuningJobRequest("m", "") },
            "limit" to { FineTuningListRequest(limit = -1) },
            "limit" to { FineTuningJobListRequest(limit = -1) },
            "metadata" to { FineTuningJobListRequest(mapOf("a" to "b"), withoutMetadata = true) },
            "limit" to { CheckpointPermissionListRequest(limit = -1) },
            "projectIds" to { CheckpointPermissionRequest(emptyList()) },
        )
        for ((name, make) in cases) {
            withClue(name) { shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith "$name must " }
        }
    }

    @Test
    fun `a number that some service may take goes out`() = runTest {
        val service = FakeService(this, answer(job()))
        val hyperparameters = ReinforcementHyperparameters(
            Hyperparameter.of(257),
            Hyperparameter.of(0.0),
            Hyperparameter.of(51),
            computeMultiplier = Hyperparameter.of(11.0),
            evalInterval = Hyperparameter.of(0),
            evalSamples = Hyperparameter.of(-1),
        )
        val method = FineTuningMethod.reinforcement(stringCheck, hyperparameters)
        service.client().fineTuning.jobs.create(request.copy(suffix = "a".repeat(65), seed = -1, method = method))
        json(service.seen.single().body) shouldBe json(
            """{"model":"gpt-4o-mini","training_file":"file-abc123","suffix":"${"a".repeat(65)}","seed":-1,
            "method":{"type":"reinforcement","reinforcement":{"grader":$STRING_CHECK,"hyperparameters":{"batch_size":257,
            "learning_rate_multiplier":0.0,"n_epochs":51,"compute_multiplier":11.0,"eval_interval":0,
            "eval_samples":-1}}}}""",
        )
    }

    @Test
    fun `a blank cursor is none, and any page size goes out`() = runTest {
        val service = FakeService(this, answer(list()))
        val jobs = service.client().fineTuning.jobs
        jobs.list(FineTuningJobListRequest(limit = 0, after = ""))
        jobs.events("ftjob-1", FineTuningListRequest(101, " "))
        jobs.checkpoints("ftjob-1", FineTuningListRequest(1_000, ""))
        service.seen.map { it.query } shouldBe listOf("0", "101", "1000").map { mapOf("limit" to listOf(it)) }
    }

    @Test
    fun `what a reply leaves out has a default`() = runTest {
        val service = FakeService(
            this,
            answer("""{"id":"ftjob-1"}"""),
            answer("""{"data":[{}]}"""),
            answer("""{"data":[{"id":"ftckpt_1"}]}"""),
        )
        val jobs = service.client().fineTuning.jobs
        jobs.retrieve("ftjob-1") shouldBe FineTuningJob("ftjob-1")
        jobs.events("ftjob-1").data.single() shouldBe FineTuningJobEvent()
        jobs.checkpoints("ftjob-1").data.single() shouldBe FineTuningJobCheckpoint("ftckpt_1")
    }

    @Test
    fun `what nobody described comes back and goes out again`() = runTest {
        val grader = STRING_CHECK.dropLast(1) + ""","weight":2}"""
        val method = """{"type":"reinforcement","reinforcement":{"grader":$grader,"hyperparameters":{"n_epochs":2,"lora":8},
            "judge":true},"note":"n"}"""
        val reply =
            job(
                more = ""","method":$method,"integrations":[{"type":"wandb","wandb":{"project":"p","group":"g"},
            "since":1}],"result_files":null,"region":"eu"""",
            )
        val service = FakeService(this, answer(reply))
        val jobs = service.client().fineTuning.jobs
        val job = jobs.retrieve("ftjob-1")
        job.extra["region"] shouldBe json("\"eu\"")
        job.resultFiles shouldBe emptyList()
        jobs.create(FineTuningJobRequest("m", "f", method = job.method, integrations = job.integrations))
        json(service.seen.last().body) shouldBe json(
            """{"model":"m","training_file":"f","method":$method,
            "integrations":[{"type":"wandb","wandb":{"project":"p","group":"g"},"since":1}]}""",
        )
    }

    @Test
    fun `a job that is not there is an exception`() = runTest {
        val service = FakeService(this, error(404))
        shouldThrow<NotFoundException> { service.client().fineTuning.jobs.retrieve("ftjob-1") }.code shouldBe "a_code"
    }
}
