package dev.parley.examples.parity

import dev.parley.FileSource
import dev.parley.audio.SpeechRequest
import dev.parley.audio.TranscriptionRequest
import dev.parley.audio.TranslationRequest
import dev.parley.audio.audio
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.completions.CompletionRequest
import dev.parley.edits.EditRequest
import dev.parley.embeddings.EmbeddingRequest
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.finetunes.FineTuneRequest
import dev.parley.finetuning.FineTuningJobRequest
import dev.parley.generation.Voice
import dev.parley.images.ImageEditRequest
import dev.parley.images.ImageGenerationRequest
import dev.parley.images.ImageVariationRequest
import dev.parley.images.images
import dev.parley.moderations.ModerationCategory
import dev.parley.moderations.ModerationRequest
import dev.parley.testkit.Reply
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.JsonArray
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The calls of the older clients that have nothing to do with assistants, in Kotlin. */
@Suppress("DEPRECATION")
class ParityKotlinCallsTest : ParityRows() {
    @Test
    fun row1() = runBlocking {
        val models = openai.models.list()
        assertEquals("gpt-5.2", models.data.first().id)
        asked("GET", "/models")
    }

    @Test
    fun row2() = runBlocking {
        fake.script("GET", "/models/{model}", Reply.json(200, OLD_MODEL))
        val model = openai.models.retrieve("davinci")
        assertEquals("davinci", model.root)
        assertEquals(1, (model.permission as JsonArray).size)
        asked("GET", "/models/{model}")
    }

    @Test
    fun row3() = runBlocking {
        val request = CompletionRequest("gpt-3.5-turbo-instruct", "Say this")
        val completion = openai.completions.create(request)
        asked("POST", "/completions")
        val streamed = openai.completions.stream(request).toList()
        assertEquals(completion.text, streamed.joinToString("") { it.text })
        asked("POST", "/completions")
    }

    @Test
    fun row4() = runBlocking {
        val completion = openai.completions.createByEngine(CompletionRequest("davinci", "Say this"))
        assertTrue(completion.text.isNotEmpty())
        asked("POST", "/engines/{engine_id}/completions")
    }

    @Test
    fun row5() = runBlocking {
        val answer = openai.chat.create(ChatCompletionRequest("gpt-5.2", listOf(user("Hi"))))
        assertEquals("You said: Hi", answer.text)
        asked("POST", "/chat/completions")
    }

    @Test
    fun row6() = runBlocking {
        val text = StringBuilder()
        val request = ChatCompletionRequest("gpt-5.2", listOf(user("Hi")))
        openai.chat.stream(request).collect { text.append(it.text) }
        assertEquals("You said: Hi", text.toString())
        assertEquals("true", sent("stream"))
        asked("POST", "/chat/completions")
    }

    @Test
    fun row7() = runBlocking {
        val edit = openai.edits.create(EditRequest("text-davinci-edit-001", "Fix the spelling", "Wat day is it"))
        assertEquals("Wat day is it\n", edit.text)
        asked("POST", "/edits")
    }

    @Test
    fun row8() = runBlocking {
        val images = openai.images.generate(ImageGenerationRequest("A sea otter", n = 2))
        assertEquals(2, images.data.size)
        asked("POST", "/images/generations")
    }

    @Test
    fun row9() = runBlocking {
        val path = file("otter.png")
        val images = openai.images.edit(ImageEditRequest(FileSource.of(path), "With a hat"))
        assertEquals(1, images.data.size)
        asked("POST", "/images/edits")
    }

    @Test
    fun row10() = runBlocking {
        val path = file("otter.png")
        val images = openai.images.createVariation(ImageVariationRequest(FileSource.of(path)))
        assertEquals(1, images.data.size)
        asked("POST", "/images/variations")
    }

    @Test
    fun row11() = runBlocking {
        val embeddings = openai.embeddings.create(EmbeddingRequest("text-embedding-3-small", "Hello"))
        assertEquals(1, embeddings.vectors.size)
        asked("POST", "/embeddings")
    }

    @Test
    fun row12() = runBlocking {
        val speech = openai.audio.speech.create(SpeechRequest("tts-1", "Hello", Voice.ALLOY)).bytes()
        assertTrue(speech.isNotEmpty())
        asked("POST", "/audio/speech")
    }

    @Test
    fun row13() = runBlocking {
        val path = file("speech.mp3")
        val heard = openai.audio.transcriptions.create(TranscriptionRequest(FileSource.of(path), "whisper-1"))
        assertEquals("You sent speech.mp3.", heard.text)
        asked("POST", "/audio/transcriptions")
    }

    @Test
    fun row14() = runBlocking {
        val path = file("speech.mp3")
        val english = openai.audio.translations.create(TranslationRequest(FileSource.of(path), "whisper-1"))
        assertEquals("In English: you sent speech.mp3.", english.text)
        asked("POST", "/audio/translations")
    }

    @Test
    fun row15() = runBlocking {
        val id = fileId()
        val files = openai.files.list()
        assertEquals(id, files.data.single().id)
        asked("GET", "/files")
    }

    @Test
    fun row16() = runBlocking {
        val id = fileId()
        val file = openai.files.retrieve(id)
        assertEquals("lines.jsonl", file.filename)
        asked("GET", "/files/{file_id}")
    }

    @Test
    fun row17() = runBlocking {
        val path = file("lines.jsonl")
        val file = openai.files.create(FileRequest(FileSource.of(path), FilePurpose.FINE_TUNE))
        assertEquals("lines.jsonl", file.filename)
        asked("POST", "/files")
    }

    @Test
    fun row18() = runBlocking {
        val id = fileId()
        val deleted = openai.files.delete(id)
        assertTrue(deleted.deleted)
        asked("DELETE", "/files/{file_id}")
    }

    @Test
    fun row19() = runBlocking {
        val id = jobId()
        val tunes = openai.fineTunes.list()
        asked("GET", "/fine-tunes")
        val jobs = openai.fineTuning.jobs.list()
        assertEquals(id, tunes.data.single().id)
        assertEquals(id, jobs.data.single().id)
        asked("GET", "/fine_tuning/jobs")
    }

    @Test
    fun row20() = runBlocking {
        val id = jobId()
        val tune = openai.fineTunes.retrieve(id)
        asked("GET", "/fine-tunes/{id}")
        val job = openai.fineTuning.jobs.retrieve(id)
        assertEquals(tune.id, job.id)
        asked("GET", "/fine_tuning/jobs/{id}")
    }

    @Test
    fun row21() = runBlocking {
        val file = fileId()
        val tune = openai.fineTunes.create(FineTuneRequest(file, model = "curie"))
        asked("POST", "/fine-tunes")
        val job = openai.fineTuning.jobs.create(FineTuningJobRequest("gpt-4o-mini", file))
        assertEquals("curie", tune.model)
        assertEquals("gpt-4o-mini", job.model)
        asked("POST", "/fine_tuning/jobs")
    }

    @Test
    fun row22() = runBlocking {
        val id = jobId()
        val old = openai.fineTunes.events(id)
        asked("GET", "/fine-tunes/{id}/events")
        val events = openai.fineTuning.jobs.events(id)
        assertTrue(old.isNotEmpty())
        assertTrue(events.data.isNotEmpty())
        asked("GET", "/fine_tuning/jobs/{id}/events")
    }

    @Test
    fun row23() = runBlocking {
        val id = jobId()
        val other = jobId()
        val tune = openai.fineTunes.cancel(id)
        asked("POST", "/fine-tunes/{id}/cancel")
        val job = openai.fineTuning.jobs.cancel(other)
        assertEquals(tune.status, job.status?.value)
        asked("POST", "/fine_tuning/jobs/{id}/cancel")
    }

    @Test
    fun row24() = runBlocking {
        val deleted = openai.models.delete("ft:gpt-4o-mini:acme:tutor:abc123")
        assertTrue(deleted.deleted)
        asked("DELETE", "/models/{model}")
    }

    @Test
    fun row25() = runBlocking {
        val moderation = openai.moderations.create(ModerationRequest("I hate them to death"))
        assertTrue(moderation.results.single().categories.getValue(ModerationCategory.HATE_THREATENING))
        asked("POST", "/moderations")
    }

    @Test
    fun row55() = runBlocking {
        val engines = openai.engines.list()
        assertTrue(engines.data.any { it.id == "davinci" })
        asked("GET", "/engines")
    }

    @Test
    fun row56() = runBlocking {
        val engine = openai.engines.retrieve("davinci")
        assertEquals("davinci", engine.id)
        asked("GET", "/engines/{engine_id}")
    }
}
