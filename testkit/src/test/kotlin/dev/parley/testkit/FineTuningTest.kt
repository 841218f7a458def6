package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldStartWith
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class FineTuningTest : AnnotationSpec() {
    private fun Client.job(more: String = "", lines: String = """{"messages":[]}""") = post(
        "/fine_tuning/jobs",
        """{"model":"gpt-4o-mini","training_file":"${upload(lines, "fine-tune")}"$more}""",
    ).json

    private fun Client.status(id: String = "ftjob-fake1") = get("/fine_tuning/jobs/$id").json.at("status")

    private fun JsonObject.all(member: String) = getValue("data").jsonArray.map { it.jsonObject.at(member) }

    @Test
    fun `a job goes through its stages as time passes`() = withTime { client, clock ->
        val job = client.job(""","suffix":"tutor","metadata":{"a":"b"}""")
        job.at("id") shouldBe "ftjob-fake1"
        job.at("status") shouldBe "validating_files"
        job.at("method", "supervised", "hyperparameters", "n_epochs") shouldBe "auto"
        val stages = List(6) {
            clock.pass(1)
            client.status()
        }
        stages shouldBe listOf("queued", "running", "running", "running", "running", "succeeded")
        clock.pass(100)
        val done = client.get("/fine_tuning/jobs/ftjob-fake1").json
        done.at("fine_tuned_model") shouldBe "ft:gpt-4o-mini:acme:tutor:fake1"
        done.at("finished_at") shouldBe "1000006"
        client.get("/models").json.all("id") shouldContain "ft:gpt-4o-mini:acme:tutor:fake1"
        client.get("/files/${done.at("result_files", 0)}/content").body() shouldStartWith "step,train_loss\n1,0.5"
    }

    @Test
    fun `a job has the hyperparameters of its method`() = withTime { client, _ ->
        client.job().at("hyperparameters", "n_epochs") shouldBe "auto"
        val method = """{"type":"dpo","dpo":{"hyperparameters":{"beta":0.1,"n_epochs":3}}}"""
        val job = client.job(""","method":$method""")
        job.at("method", "dpo", "hyperparameters", "beta") shouldBe "0.1"
        job.at("hyperparameters") shouldBe
            """{"n_epochs":3,"batch_size":"auto","learning_rate_multiplier":"auto"}"""
    }

    @Test
    fun `a job that is looked at late has done the same`() = withTime { client, clock ->
        client.job()
        clock.pass(60)
        client.status() shouldBe "succeeded"
        val events = client.get("/fine_tuning/jobs/ftjob-fake1/events").json
        events.all("message").reversed() shouldBe listOf(
            "Created fine-tuning job: ftjob-fake1",
            "Validating training file: file-fake1",
            "Files validated, moving job to queued state",
            "Fine-tuning job started",
            "Step 1/3: training loss=0.5",
            "Step 2/3: training loss=0.3333333333333333",
            "Step 3/3: training loss=0.25",
            "New fine-tuned model created: ft:gpt-4o-mini:acme::fake1",
            "The job has successfully completed",
        )
        events.all("created_at").reversed().distinct() shouldBe (0L..6L).map { "${1_000_000 + it}" }
        events.all("id").distinct().size shouldBe 9
        val checkpoints = client.get("/fine_tuning/jobs/ftjob-fake1/checkpoints?limit=1").json
        checkpoints.at("data", 0, "step_number") shouldBe "3"
        checkpoints.at("has_more") shouldBe "true"
    }

    @Test
    fun `a job can be paused, resumed and cancelled`() = withTime { client, clock ->
        client.job()
        client.post("/fine_tuning/jobs/ftjob-fake1/pause", "{}").statusCode() shouldBe 400
        clock.pass(3)
        client.post("/fine_tuning/jobs/ftjob-fake1/pause", "{}").json.at("status") shouldBe "paused"
        clock.pass(100)
        client.status() shouldBe "paused"
        client.post("/fine_tuning/jobs/ftjob-fake1/resume", "{}").json.at("status") shouldBe "queued"
        clock.pass(1)
        client.status() shouldBe "running"
        client.post("/fine_tuning/jobs/ftjob-fake1/cancel", "{}").json.at("status") shouldBe "cancelled"
        clock.pass(100)
        client.status() shouldBe "cancelled"
        client.post("/fine_tuning/jobs/ftjob-fake1/cancel", "{}").statusCode() shouldBe 400
    }

    @Test
    fun `a training file that is no JSON lets the job fail`() = withTime { client, clock ->
        client.job(lines = "{}\nno").at("status") shouldBe "validating_files"
        clock.pass(1)
        val job = client.get("/fine_tuning/jobs/ftjob-fake1").json
        job.at("status") shouldBe "failed"
        job.at("error", "message") shouldContain "Line 2"
    }

    @Test
    fun `jobs are listed newest first, narrowed by their notes`() = withTime { client, _ ->
        client.job(""","metadata":{"team":"red"}""")
        client.job(""","metadata":{"team":"blue"}""")
        client.job()
        fun ids(query: String) =
            client.get("/fine_tuning/jobs$query").json.all("id").map { it.removePrefix("ftjob-fake") }
        ids("") shouldBe listOf("3", "2", "1")
        ids("?limit=1&after=ftjob-fake3") shouldBe listOf("2")
        ids("?metadata%5Bteam%5D=red") shouldBe listOf("1")
        ids("?metadata=null") shouldBe listOf("3")
    }

    @Test
    fun `what lacks a file, or names one that is not there, is refused`() = withTime { client, _ ->
        client.post("/fine_tuning/jobs", """{"model":"m"}""").error.at("param") shouldBe "training_file"
        val unknown = client.post("/fine_tuning/jobs", """{"model":"m","training_file":"file-0"}""")
        unknown.statusCode() shouldBe 400
        unknown.error.at("message") shouldBe "invalid training_file: file-0"
        client.get("/fine_tuning/jobs/ftjob-0").statusCode() shouldBe 404
    }

    @Test
    fun `permissions are given, listed and taken back`() = withTime { client, _ ->
        val path = "/fine_tuning/checkpoints/ft:m:acme::1/permissions"
        client.post(path, """{"project_ids":["proj_1","proj_2"]}""").json.all("project_id") shouldBe
            listOf("proj_1", "proj_2")
        client.get(path).json.all("id") shouldBe listOf("cp_fake2", "cp_fake1")
        client.get("$path?order=ascending&limit=1").json.all("id") shouldBe listOf("cp_fake1")
        client.get("$path?project_id=proj_1").json.all("id") shouldBe listOf("cp_fake1")
        client.delete("$path/cp_fake1").json.at("deleted") shouldBe "true"
        client.delete("$path/cp_fake1").statusCode() shouldBe 404
        client.post(path, """{"project_ids":[]}""").statusCode() shouldBe 400
    }

    @Test
    fun `graders compare what templates stand for`() = withTime { client, _ ->
        fun check(operation: String, reference: String = "{{item.label}}") =
            """{"type":"string_check","name":"c","input":"{{sample.output_text}}","reference":"$reference",
            "operation":"$operation"}"""

        fun reward(grader: String) = client.post(
            "/fine_tuning/alpha/graders/run",
            """{"grader":$grader,"model_sample":"Big Bear","item":{"label":"Big Bear"}}""",
        ).json.at("reward")
        val similar = """{"type":"text_similarity","name":"s","input":"{{sample.output_text}}","reference":"Big cat"}"""
        reward(check("eq")) shouldBe "1.0"
        reward(check("ne")) shouldBe "0.0"
        reward(check("like", "bear")) shouldBe "0.0"
        reward(check("ilike", "bear")) shouldBe "1.0"
        reward(similar) shouldBe "${1.0 / 3}"
        reward("""{"type":"multi","name":"m","graders":{"a":${check("eq")},"b":${check("ne")}}}""") shouldBe "0.5"
        reward("""{"type":"multi","name":"m","graders":[${check("eq")}]}""") shouldBe "1.0"
        val valid = client.post("/fine_tuning/alpha/graders/validate", """{"grader":$similar}""").json
        valid.at("grader", "name") shouldBe "s"
        client.post("/fine_tuning/alpha/graders/validate", """{"grader":{"type":"x"}}""").statusCode() shouldBe 400
    }

    @Test
    fun `fine-tunes are the same jobs, told as they were at first`() = withTime { client, clock ->
        val file = client.upload("{}", "fine-tune")
        val job = client.post("/fine-tunes", """{"training_file":"$file"}""").json
        job.at("object") shouldBe "fine-tune"
        job.at("id") shouldBe "ft-fake1"
        job.at("model") shouldBe "curie"
        job.at("status") shouldBe "pending"
        job.at("training_files", 0, "id") shouldBe file
        job.at("events", 0, "object") shouldBe "fine-tune-event"
        clock.pass(6)
        client.get("/fine-tunes/ft-fake1").json.at("fine_tuned_model") shouldBe "ft:curie:acme::fake1"
        client.get("/fine-tunes").json.all("status") shouldBe listOf("succeeded")
        client.get("/fine-tunes/ft-fake1/events").json.all("level").toSet() shouldBe setOf("info")
        client.post("/fine-tunes", """{"training_file":"$file"}""")
        client.post("/fine-tunes/ft-fake2/cancel", "{}").json.at("status") shouldBe "cancelled"
    }
}
