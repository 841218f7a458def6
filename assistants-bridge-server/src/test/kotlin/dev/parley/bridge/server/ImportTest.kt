package dev.parley.bridge.server

import dev.parley.Polling
import dev.parley.SortOrder
import dev.parley.assistants.assistants
import dev.parley.bridge.store.InMemoryStore
import dev.parley.testkit.On
import dev.parley.testkit.Reply
import dev.parley.threads.messages.ThreadMessageListRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunStatus
import dev.parley.threads.threads
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.shouldBe
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.milliseconds

/** What somebody exported while the service had it. */
class ImportTest : ServerTest() {
    private val assistant = """{"id":"asst_old","object":"assistant","created_at":1700000000,"model":"gpt-5.2",
        "name":"Tutor","instructions":"Be brief.","tools":[{"type":"code_interpreter"}],"metadata":{"a":"b"}}"""
    private val thread = """{"id":"thread_old","object":"thread","created_at":1700000001,"metadata":{"user":"1"}}"""

    private fun message(id: String, at: Int, role: String, content: String, thread: String = "thread_old") =
        """{"id":"$id","object":"thread.message","created_at":$at,"thread_id":"$thread","role":"$role",""" +
            """"content":[$content],"metadata":{}}"""

    private fun text(value: String) = """{"type":"text","text":{"value":"$value","annotations":[]}}"""

    private val said = listOf(
        message("msg_3", 1_700_000_004, "user", text("And 3 + 3?")),
        message(
            "msg_2",
            1_700_000_003,
            "assistant",
            text("4") + """,{"type":"image_file","image_file":{"file_id":"f"}}""",
        ),
        message("msg_1", 1_700_000_002, "user", text("2 + 2?")),
    )

    /** As lists of the API, lines of JSON, and an object alone. */
    private fun exported(): Path = Files.createTempDirectory("exported").also { folder ->
        folder.resolve("assistants.json").writeText("""{"object":"list","data":[$assistant],"has_more":false}""")
        folder.resolve("thread.json").writeText(thread)
        folder.resolve("messages.jsonl").writeText(said.joinToString("\n") { it.replace("\n", "") })
        folder.resolve("runs.json").writeText("""[{"id":"run_1","object":"thread.run"}]""")
        folder.resolve("read.me").writeText("no JSON")
    }

    private suspend fun Served.texts() = openai.threads.messages
        .list("thread_old", ThreadMessageListRequest(order = SortOrder.ASC)).data.map { it.id to it.text }

    @Test
    suspend fun `assistants, threads and messages keep their ids, and go on`() = served {
        val imported = bring(exported())
        listOf(imported.assistants, imported.threads, imported.messages) shouldBe listOf(1, 1, 3)
        openai.assistants.retrieve("asst_old").name shouldBe "Tutor"
        openai.threads.retrieve("thread_old").metadata shouldBe mapOf("user" to "1")
        texts() shouldBe listOf("msg_1" to "2 + 2?", "msg_2" to "4", "msg_3" to "And 3 + 3?")
        openai.threads.messages.create("thread_old", ThreadMessageRequest.user("So?"))
        val run = openai.threads.runs
            .createAndPoll("thread_old", RunRequest("asst_old"), Polling(interval = 2.milliseconds))
        run.status shouldBe RunStatus.COMPLETED
        texts().size shouldBe 5
    }

    @Test
    suspend fun `what could not be taken is said`() = served {
        bring(exported()).notTaken shouldBe listOf(
            "msg_2: the conversation has its texts alone",
            "thread.run: these are not taken (1)",
        )
    }

    @Test
    suspend fun `a second time changes nothing, and brings what is new`() = served {
        val folder = exported()
        bring(folder)
        val calls = calls.size
        bring(folder).let { it.assistants + it.threads + it.messages } shouldBe 0
        this.calls.size shouldBe calls
        folder.resolve("more.json").writeText(message("msg_4", 1_700_000_005, "assistant", text("6")))
        bring(folder).messages shouldBe 1
        texts().last() shouldBe ("msg_4" to "6")
    }

    @Test
    suspend fun `an import that broke off is done anew`() = served {
        fake.script(On.post("/conversations/{id}/items"), Reply.error(500, "Oops."))
        shouldThrow<IOException> { bring(exported()) }
        bring(exported()).threads shouldBe 1
        texts().map { it.first } shouldBe listOf("msg_1", "msg_2", "msg_3")
    }

    @Test
    suspend fun `what the service refuses is brought without it`() = served {
        fake.script(On.post("/conversations/{id}/items"), Reply.error(400, "No such file.").times(2))
        bring(exported()).notTaken.take(2) shouldBe
            listOf("msg_2", "msg_1").map { "$it: the conversation has its texts alone" }
        texts().size shouldBe 3
    }

    @Test
    suspend fun `a message that is deleted leaves the conversation, where it has another id`() = served {
        bring(exported())
        openai.threads.messages.delete("thread_old", "msg_2")
        val item = calls.last().first.substringAfterLast('/')
        (item == "msg_2") shouldBe false
        fake.requests().map { it.method() } shouldContain "DELETE"
        texts().map { it.first } shouldBe listOf("msg_1", "msg_3")
    }

    @Test
    suspend fun `messages alone tell of their thread`() = served {
        val file = Files.createTempFile("messages", ".json")
        file.writeText("""{"object":"list","data":[${message("msg_9", 5, "user", text("Hi"), "thread_new")}]}""")
        bring(file).threads shouldBe 1
        openai.threads.messages.list("thread_new").data.single().text shouldBe "Hi"
    }

    @Test
    suspend fun `programs with the bridge inside find what is brought for them`() {
        val store = InMemoryStore()
        served(store) { bring(exported(), embedded = true) }
        (store.read("threads", "thread_old") != null) shouldBe true
    }

    @Test
    suspend fun `what is no JSON is said`() = served {
        val file = Files.createTempFile("messages", ".jsonl")
        file.writeText("$thread\n{oops")
        shouldThrow<IOException> { bring(file) }.message shouldBe "line 2 of $file is no JSON"
    }
}
