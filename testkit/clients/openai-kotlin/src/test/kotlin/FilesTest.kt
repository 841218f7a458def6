package clients

import com.aallam.openai.api.BetaOpenAI
import com.aallam.openai.api.assistant.AssistantRequest
import com.aallam.openai.api.audio.SpeechRequest
import com.aallam.openai.api.audio.TranscriptionRequest
import com.aallam.openai.api.audio.TranslationRequest
import com.aallam.openai.api.audio.Voice
import com.aallam.openai.api.batch.BatchRequest
import com.aallam.openai.api.batch.CompletionWindow
import com.aallam.openai.api.core.Endpoint
import com.aallam.openai.api.core.Role
import com.aallam.openai.api.core.Status
import com.aallam.openai.api.file.File
import com.aallam.openai.api.file.FileUpload
import com.aallam.openai.api.file.Purpose
import com.aallam.openai.api.image.ImageCreation
import com.aallam.openai.api.image.ImageEdit
import com.aallam.openai.api.image.ImageSize
import com.aallam.openai.api.message.MessageRequest
import com.aallam.openai.api.model.ModelId
import com.aallam.openai.api.run.RunRequest
import com.aallam.openai.api.vectorstore.VectorStoreRequest
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.util.Base64

@OptIn(BetaOpenAI::class)
class FilesTest {
    private val model = ModelId("gpt-5.2")
    private val line = """{"custom_id":"1","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-5.2",""" +
        """"messages":[{"role":"user","content":"Hi"}]}}""" + "\n"

    @Test
    fun `a file that is uploaded, read and deleted`() = runBlocking {
        val file = upload("a.jsonl", line, Purpose("batch"))
        assertEquals("a.jsonl", file.filename)
        assertEquals(file.id, openai.file(file.id)!!.id)
        assertTrue(openai.files().any { it.id == file.id })
        assertArrayEquals(line.toByteArray(), openai.download(file.id))
        assertTrue(openai.delete(file.id))
    }

    @Test
    fun batches() = runBlocking {
        val input = upload("batch.jsonl", line, Purpose("batch"))
        val batch = openai.batch(BatchRequest(input.id, Endpoint.Completions, CompletionWindow.TwentyFourHours))
        assertEquals(batch.id, openai.batch(batch.id)!!.id)
    }

    @Test
    fun `speech, transcription and translation`() = runBlocking {
        val speech = openai.speech(SpeechRequest(model = ModelId("tts-1"), input = "Hi", voice = Voice.Alloy))
        val audio = { source("speech.mp3", speech) }
        assertTrue(openai.transcription(TranscriptionRequest(audio = audio(), model = ModelId("whisper-1"))).text.isNotEmpty())
        assertTrue(openai.translation(TranslationRequest(audio = audio(), model = ModelId("whisper-1"))).text.isNotEmpty())
    }

    @Test
    fun `images and their edits`() = runBlocking {
        val creation = ImageCreation(prompt = "an otter", model = ModelId("dall-e-2"), size = ImageSize.is256x256)
        val picture = Base64.getDecoder().decode(openai.imageJSON(creation)[0].b64JSON)
        val edit = ImageEdit(
            image = source("picture.png", picture),
            mask = source("mask.png", picture),
            prompt = "a hat",
            model = ModelId("dall-e-2"),
            size = ImageSize.is256x256,
        )
        assertTrue(openai.imageJSON(edit)[0].b64JSON.isNotEmpty())
    }

    @Test
    fun `assistants whose runs are polled`() = runBlocking {
        val assistant = openai.assistant(AssistantRequest(model = model, name = "Tutor"))
        val thread = openai.thread()
        openai.message(thread.id, MessageRequest(role = Role.User, content = "Hi"))
        var run = openai.createRun(thread.id, RunRequest(assistant.id))
        repeat(10) { if (run.status != Status.Completed) run = openai.getRun(thread.id, run.id) }
        assertEquals(Status.Completed, run.status)
        assertEquals(2, openai.messages(thread.id).size)
        assertTrue(openai.delete(assistant.id))
    }

    @Test
    fun `assistants whose runs are streamed`() = runBlocking {
        val assistant = openai.assistant(AssistantRequest(model = model))
        val thread = openai.thread()
        val events = openai.createStreamingRun(thread.id, RunRequest(assistant.id)).toList()
        assertTrue(events.any { it.rawType == "thread.run.completed" })
    }

    @Test
    fun `vector stores`() = runBlocking {
        val file = upload("a.txt", "otters swim", Purpose("assistants"))
        val store = openai.createVectorStore(VectorStoreRequest(name = "otters", fileIds = listOf(file.id)))
        assertEquals(1, openai.vectorStoreFiles(store.id).size)
        assertTrue(openai.delete(store.id))
    }

    private suspend fun upload(name: String, text: String, purpose: Purpose): File =
        openai.file(FileUpload(source(name, text.toByteArray()), purpose))
}
