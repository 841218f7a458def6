package dev.parley.threads

import dev.parley.Deleted
import dev.parley.RequestOptions
import dev.parley.SortOrder
import dev.parley.assistants.CursorRequest
import dev.parley.assistants.bothWays
import dev.parley.assistants.exchange
import dev.parley.assistants.listOfJson
import dev.parley.assistants.read
import dev.parley.generation.ImageDetail
import dev.parley.json
import dev.parley.threads.messages.AnnotatedText
import dev.parley.threads.messages.AttachmentTool
import dev.parley.threads.messages.CitedFile
import dev.parley.threads.messages.GeneratedFile
import dev.parley.threads.messages.MessageAnnotation
import dev.parley.threads.messages.MessageAttachment
import dev.parley.threads.messages.MessageContent
import dev.parley.threads.messages.MessageImageFile
import dev.parley.threads.messages.MessageImageUrl
import dev.parley.threads.messages.MessageIncompleteReason
import dev.parley.threads.messages.MessageInput
import dev.parley.threads.messages.MessageInputPart
import dev.parley.threads.messages.MessageRole
import dev.parley.threads.messages.MessageStatus
import dev.parley.threads.messages.ThreadMessage
import dev.parley.threads.messages.ThreadMessageFile
import dev.parley.threads.messages.ThreadMessageListRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.messages.ThreadMessageUpdateRequest
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.jsonObject
import java.time.Instant

class ThreadMessagesTest : AnnotationSpec() {
    private val path = "/v1/threads/thread_1/messages"

    private val old =
        """{"assistant_id":null,"content":[{"text":{"annotations":[],"value":"Hello, what is AI?"},"type":"text"}],
        "created_at":1699706818,"file_ids":["file-1"],"id":"msg_1","metadata":{"key_1":"value 1"},
        "object":"thread.message","role":"user","run_id":null,"thread_id":"thread_1"}"""

    private val message = ThreadMessage(
        id = "msg_1",
        createdAt = Instant.ofEpochSecond(1_699_706_818),
        threadId = "thread_1",
        role = MessageRole.USER,
        content = listOf(MessageContent.Text(AnnotatedText("Hello, what is AI?", emptyList()))),
        metadata = mapOf("key_1" to "value 1"),
        fileIds = listOf("file-1"),
        objectType = "thread.message",
    )

    @Test
    fun `a message of the first version is created`() = runTest {
        val request = ThreadMessageRequest(
            MessageRole.USER,
            MessageInput.of("Hello, what is AI?"),
            metadata = mapOf("key_1" to "value 1", "key_2" to "value 2"),
            fileIds = listOf("file-1"),
        )
        exchange(old) { it.threads.messages.create("thread_1", request, RequestOptions(beta = "assistants=v1")) }.sent(
            "POST $path",
            """{"role":"user","content":"Hello, what is AI?","file_ids":["file-1"],
            "metadata":{"key_1":"value 1","key_2":"value 2"}}""",
            beta = "assistants=v1",
        ) shouldBe message
    }

    @Test
    fun `a message of parts with attachments is created`() = runTest {
        val later = """{"type":"audio","audio":{}}"""
        val request = ThreadMessageRequest(
            MessageRole.ASSISTANT,
            MessageInput.of(
                listOf(
                    MessageInputPart.text("Look:"),
                    MessageInputPart.ImageFile(MessageImageFile("file-1", ImageDetail.LOW)),
                    MessageInputPart.imageUrl("https://a/b.png"),
                    MessageInputPart.Unknown(json(later).jsonObject),
                ),
            ),
            attachments = listOf(
                MessageAttachment("file-2", listOf(AttachmentTool.codeInterpreter(), AttachmentTool.fileSearch())),
            ),
        )
        exchange(old) { it.threads.messages.create("thread_1", request) }.sent(
            "POST $path",
            """{"role":"assistant","content":[{"type":"text","text":"Look:"},{"type":"image_file","image_file":
            {"file_id":"file-1","detail":"low"}},{"type":"image_url","image_url":{"url":"https://a/b.png"}},$later],
            "attachments":[{"file_id":"file-2","tools":[{"type":"code_interpreter"},{"type":"file_search"}]}]}""",
        )
    }

    @Test
    fun `a message is retrieved, updated and deleted`() = runTest {
        exchange(old) { it.threads.messages.retrieve("thread_1", "msg_1") }.sent("GET $path/msg_1") shouldBe message
        val request = ThreadMessageUpdateRequest(mapOf("key_3" to "value 3"))
        exchange(old) { it.threads.messages.update("thread_1", "msg_1", request) }
            .sent("POST $path/msg_1", """{"metadata":{"key_3":"value 3"}}""")
        exchange("""{"deleted":true,"id":"msg_1","object":"thread.message.deleted"}""") {
            it.threads.messages.delete("thread_1", "msg_1")
        }.sent("DELETE $path/msg_1") shouldBe Deleted("msg_1", true, "thread.message.deleted")
    }

    @Test
    fun `messages are listed, all or those of a run`() = runTest {
        val request = ThreadMessageListRequest("run_1", 10, "a", "b", SortOrder.ASC)
        exchange(listOfJson(old)) { it.threads.messages.list("thread_1", request) }.sent(
            "GET $path",
            query = mapOf("run_id" to "run_1", "limit" to "10", "after" to "a", "before" to "b", "order" to "asc"),
        ).data shouldBe listOf(message)
        exchange(listOfJson()) { it.threads.messages.list("thread_1") }.sent("GET $path").data shouldBe emptyList()
        shouldThrow<IllegalArgumentException> {
            ThreadMessageListRequest(runId = " ")
        }.message.orEmpty() shouldStartWith
            "runId"
    }

    @Test
    fun `the files of a message of the first version are listed and retrieved`() = runTest {
        val file = """{"created_at":1699706818,"id":"file-1","message_id":"msg_1","object":"thread.message.file"}"""
        val read = ThreadMessageFile("file-1", Instant.ofEpochSecond(1_699_706_818), "msg_1", "thread.message.file")
        val v1 = "assistants=v1"
        exchange(listOfJson(file)) {
            it.threads.messages.files.list("thread_1", "msg_1", CursorRequest(after = "file-0"))
        }
            .sent("GET $path/msg_1/files", query = mapOf("after" to "file-0"), beta = v1).data shouldBe listOf(read)
        exchange(file) { it.threads.messages.files.retrieve("thread_1", "msg_1", "file-1") }
            .sent("GET $path/msg_1/files/file-1", beta = v1) shouldBe read
    }

    @Test
    fun `all that a message can be is read`() {
        val whole = read<ThreadMessage>(
            """{"id":"msg_1","object":"thread.message","created_at":1,"thread_id":"t","role":"assistant",
            "status":"incomplete","incomplete_details":{"reason":"max_tokens"},"completed_at":2,"incomplete_at":3,
            "assistant_id":"asst_1","run_id":"run_1","attachments":[{"file_id":"file-1"}],"metadata":{},"content":[
            ${text("a")},{"type":"refusal","refusal":"no"},${text("b")}]}""",
        )
        whole.status shouldBe MessageStatus.INCOMPLETE
        whole.incompleteDetails?.reason shouldBe MessageIncompleteReason.MAX_TOKENS
        whole.completedAt shouldBe Instant.ofEpochSecond(2)
        whole.incompleteAt shouldBe Instant.ofEpochSecond(3)
        whole.attachments shouldBe listOf(MessageAttachment("file-1"))
        whole.text shouldBe "ab"
    }

    @Test
    fun `parts and notes are read and written as they are`() {
        val citation = """{"type":"file_citation","text":"【1】","file_citation":{"file_id":"file-1","quote":"q"},
            "start_index":1,"end_index":4}"""
        val path = """{"type":"file_path","text":"sandbox:/a",
            "file_path":{"file_id":"file-2"},"start_index":5,"end_index":9}"""
        val later = """{"type":"later","n":1e3}"""
        val unknown = json(later).jsonObject
        bothWays<MessageContent>(
            text("x", "$citation,$path,$later"),
            MessageContent.Text(
                AnnotatedText(
                    "x",
                    listOf(
                        MessageAnnotation.FileCitation("【1】", CitedFile("file-1", "q"), 1, 4),
                        MessageAnnotation.FilePath("sandbox:/a", GeneratedFile("file-2"), 5, 9),
                        MessageAnnotation.Unknown(unknown),
                    ),
                ),
            ),
        )
        bothWays<MessageContent>(
            """{"type":"image_file","image_file":{"file_id":"file-1","detail":"high"}}""",
            MessageContent.ImageFile(MessageImageFile("file-1", ImageDetail.HIGH)),
        )
        bothWays<MessageContent>(
            """{"type":"image_url","image_url":{"url":"u","detail":"auto"}}""",
            MessageContent.ImageUrl(MessageImageUrl("u", ImageDetail.AUTO)),
        )
        bothWays<MessageContent>("""{"type":"refusal","refusal":"no"}""", MessageContent.Refusal("no"))
        bothWays<MessageContent>(later, MessageContent.Unknown(unknown))
    }
}
