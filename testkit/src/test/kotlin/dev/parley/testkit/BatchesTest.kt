package dev.parley.testkit

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

class BatchesTest : AnnotationSpec() {
    private fun line(id: String, body: String = HI, url: String = "/v1/chat/completions") =
        """{"custom_id":"$id","method":"POST","url":"$url","body":$body}"""

    private fun Client.batch(vararg lines: String) = post(
        "/batches",
        """{"input_file_id":"${upload(lines.joinToString("\n"), "batch")}","endpoint":"/v1/chat/completions",
        "completion_window":"24h","metadata":{"a":"b"},"output_expires_after":{"anchor":"created_at","seconds":3600}}""",
    ).json

    private fun Client.lines(file: String) =
        get("/files/$file/content").body().lines().filter { it.isNotEmpty() }.map(::json)

    @Test
    fun `a batch goes through its stages and leaves results and errors`() = withTime { client, clock ->
        val created = client.batch(line("a"), line("b", "{}"), line("c"))
        created.at("id") shouldBe "batch_fake1"
        created.at("status") shouldBe "validating"
        created.at("metadata", "a") shouldBe "b"
        val stages = List(3) {
            clock.pass(1)
            client.get("/batches/batch_fake1").json.let { it.at("status") to it.at("request_counts") }
        }
        stages shouldBe listOf(
            "in_progress" to """{"total":3,"completed":1,"failed":0}""",
            "finalizing" to """{"total":3,"completed":2,"failed":1}""",
            "completed" to """{"total":3,"completed":2,"failed":1}""",
        )
        val batch = client.get("/batches/batch_fake1").json
        batch.at("completed_at") shouldBe "1000003"
        val results = client.lines(batch.at("output_file_id"))
        results.map { it.at("custom_id") } shouldBe listOf("a", "c")
        results[0].at("response", "body", "choices", 0, "message", "content") shouldBe "You said: Hi"
        val error = client.lines(batch.at("error_file_id")).single()
        error.at("response", "status_code") shouldBe "400"
        error.at("response", "body", "error", "param") shouldBe "model"
        client.get("/files/${batch.at("output_file_id")}").json.at("expires_at") shouldBe "${1_000_003 + 3600}"
    }

    @Test
    fun `a batch that is cancelled keeps what was answered`() = withTime { client, clock ->
        client.batch(line("a"), line("b"))
        clock.pass(1)
        client.post("/batches/batch_fake1/cancel", "{}").json.at("status") shouldBe "cancelling"
        clock.pass(1)
        val batch = client.get("/batches/batch_fake1").json
        batch.at("status") shouldBe "cancelled"
        client.lines(batch.at("output_file_id")).map { it.at("custom_id") } shouldBe listOf("a")
        client.post("/batches/batch_fake1/cancel", "{}").statusCode() shouldBe 409
    }

    @Test
    fun `a file that cannot be used lets the batch fail`() = withTime { client, clock ->
        val lines = listOf("no", "{}", line("a"), line("a"), line("b", url = "/v1/embeddings"), line("c", "1"))
        client.batch(*lines.toTypedArray())
        clock.pass(1)
        val batch = client.get("/batches/batch_fake1").json
        batch.at("status") shouldBe "failed"
        batch.getValue("errors").jsonObject.getValue("data").jsonArray.map { it.jsonObject.at("line") } shouldBe
            listOf("1", "2", "4", "5", "6")
        ("output_file_id" in batch) shouldBe false
    }

    @Test
    fun `batches are listed newest first`() = withTime { client, _ ->
        repeat(3) { client.batch(line("a")) }
        val page = client.get("/batches?limit=2").json
        page.at("first_id") shouldBe "batch_fake3"
        page.at("has_more") shouldBe "true"
    }

    @Test
    fun `what lacks a file, or names a wrong one, is refused`() = withTime { client, _ ->
        client.post("/batches", "{}").error.at("param") shouldBe "input_file_id"
        val file = client.upload("{}", "fine-tune")
        val body = """{"input_file_id":"$file","endpoint":"/v1/embeddings","completion_window":"24h"}"""
        client.post("/batches", body).error.at("param") shouldBe "input_file_id"
        client.get("/batches/batch_0").statusCode() shouldBe 404
    }
}
