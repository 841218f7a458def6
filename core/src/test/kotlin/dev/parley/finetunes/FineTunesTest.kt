package dev.parley.finetunes

import dev.parley.DecodingException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.files.FileObject
import dev.parley.files.FilePurpose
import dev.parley.files.FileStatus
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import java.time.Instant

@Suppress("DEPRECATION")
class FineTunesTest : AnnotationSpec() {
    private val event = """{"created_at":1675527767,"level":"info","object":"fine-tune-event",
        "message":"Created fine-tune: ft-IaBYfSSAK47UUCbebY5tBIEj"}"""

    private val created = """{"created_at":1675527767,"events":[$event],"fine_tuned_model":null,
        "hyperparams":{"batch_size":null,"learning_rate_multiplier":null,"n_epochs":4,"prompt_loss_weight":0.01},
        "id":"ft-IaBYfSSAK47UUCbebY5tBIEj","model":"curie","object":"fine-tune",
        "organization_id":"org-1iPTOIak4b5fpuIB697AYMmO","result_files":[],"status":"pending",
        "training_files":[{"bytes":923,"created_at":1675373519,"filename":"file-12321323.jsonl","id":"file-12321323",
        "object":"file","purpose":"fine-tune","status":"processed","status_details":null}],"updated_at":1675527767,
        "validation_files":[]}"""

    private val listed = """{"object":"list","data":[{"id":"t-AF1WoRqd3aJAHsqc9NY7iL8F","object":"fine-tune",
        "model":"curie","created_at":1614807352,"fine_tuned_model":null,"hyperparams":{},"organization_id":"org-1",
        "result_files":[],"status":"pending","validation_files":[],"training_files":[],"updated_at":1614807352}]}"""

    @Test
    fun `a job is created`() = runTest {
        val service = FakeService(this, answer(created))
        val job = service.client().fineTunes.create(FineTuneRequest("file-123213231", model = "curie"))
        service.seen.single().call shouldBe "POST /v1/fine-tunes"
        json(service.seen.single().body) shouldBe json("""{"training_file":"file-123213231","model":"curie"}""")
        val time = Instant.ofEpochSecond(1_675_527_767)
        job shouldBe FineTune(
            id = "ft-IaBYfSSAK47UUCbebY5tBIEj",
            model = "curie",
            createdAt = time,
            status = "pending",
            hyperparameters = FineTuneHyperparameters(epochs = 4, promptLossWeight = 0.01),
            organizationId = "org-1iPTOIak4b5fpuIB697AYMmO",
            trainingFiles = listOf(
                FileObject(
                    "file-12321323",
                    923,
                    Instant.ofEpochSecond(1_675_373_519),
                    "file-12321323.jsonl",
                    FilePurpose.FINE_TUNE,
                    FileStatus.PROCESSED,
                    objectType = "file",
                ),
            ),
            events = listOf(
                FineTuneEvent(time, "info", "Created fine-tune: ft-IaBYfSSAK47UUCbebY5tBIEj", "fine-tune-event"),
            ),
            updatedAt = time,
            objectType = "fine-tune",
        )
    }

    @Test
    fun `every member of a request is sent`() = runTest {
        val service = FakeService(this, answer(created))
        service.client().fineTunes.create(
            FineTuneRequest("f", "v", "ada", 2, 8, 0.1, 0.02, true, 3, "yes", listOf(1.0, 1.5), "mine"),
        )
        json(service.seen.single().body) shouldBe json(
            """{"training_file":"f","validation_file":"v","model":"ada","n_epochs":2,"batch_size":8,
            "learning_rate_multiplier":0.1,"prompt_loss_weight":0.02,"compute_classification_metrics":true,
            "classification_n_classes":3,"classification_positive_class":"yes","classification_betas":[1.0,1.5],
            "suffix":"mine"}""",
        )
    }

    @Test
    fun `jobs are listed`() = runTest {
        val service = FakeService(this, answer(listed))
        val page = service.client().fineTunes.list()
        service.seen.single().call shouldBe "GET /v1/fine-tunes"
        page.data.single().id shouldBe "t-AF1WoRqd3aJAHsqc9NY7iL8F"
        page.hasMore shouldBe false
    }

    @Test
    fun `a job is retrieved, be it alone or in a list`() = runTest {
        val replies = listOf(listed to "t-AF1WoRqd3aJAHsqc9NY7iL8F", created to "ft-IaBYfSSAK47UUCbebY5tBIEj")
        for ((reply, id) in replies) {
            val service = FakeService(this, answer(reply))
            service.client().fineTunes.retrieve(id).id shouldBe id
            service.seen.single().call shouldBe "GET /v1/fine-tunes/$id"
        }
    }

    @Test
    fun `a list of several jobs, or of none, is not the one that was asked for`() = runTest {
        for (reply in listOf("""{"data":[{"id":"a"},{"id":"b"}]}""", """{"data":[]}""")) {
            val service = FakeService(this, answer(reply))
            shouldThrow<DecodingException> { service.client().fineTunes.retrieve("ft-1") }
        }
    }

    @Test
    fun `a job is known by its id alone`() = runTest {
        val service = FakeService(this, answer("""{"id":"ft-1","events":[{}]}"""), answer("{}"))
        service.client().fineTunes.cancel("ft-1") shouldBe FineTune("ft-1", events = listOf(FineTuneEvent()))
        val events = service.client().fineTunes.events("ft-1")
        events shouldBe emptyList()
        shouldThrow<UnsupportedOperationException> { (events as MutableList<FineTuneEvent>).clear() }
    }

    @Test
    fun `a job is cancelled`() = runTest {
        val service = FakeService(this, answer(created.replace("pending", "cancelled")))
        service.client().fineTunes.cancel("ft-1").status shouldBe "cancelled"
        service.seen.single().call shouldBe "POST /v1/fine-tunes/ft-1/cancel"
        service.seen.single().body shouldBe ""
    }

    @Test
    fun `the events of a job are listed`() = runTest {
        val service = FakeService(this, answer("""{"data":[$event,$event]}"""))
        val events = service.client().fineTunes.events("ft-1")
        service.seen.single().call shouldBe "GET /v1/fine-tunes/ft-1/events"
        events.map { it.level } shouldBe listOf("info", "info")
    }

    @Test
    fun `what could not be sent is refused by name`() = runTest {
        val service = FakeService(this, answer(created))
        val client = service.client()
        shouldThrow<IllegalArgumentException> { FineTuneRequest(" ") }.message shouldStartWith "trainingFile must "
        shouldThrow<IllegalArgumentException> { client.fineTunes.retrieve("a/..") }.message shouldStartWith "id must "
        shouldThrow<IllegalArgumentException> { client.fineTunes.cancel("..") }.message shouldStartWith "id must "
        shouldThrow<IllegalArgumentException> { client.fineTunes.events("") }.message shouldStartWith "id must "
        service.seen.size shouldBe 0
    }

    @Test
    fun `a service that knows no fine-tunes any more says so`() = runTest {
        val service = FakeService(this, error(404))
        shouldThrow<NotFoundException> { service.client().fineTunes.list() }.code shouldBe "a_code"
    }
}
