package dev.parley.examples.parity;

import static dev.parley.chat.ChatMessages.user;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.FileSource;
import dev.parley.completions.Completion;
import dev.parley.files.FilePurpose;
import dev.parley.generation.Voice;
import dev.parley.java.OpenAIClient;
import dev.parley.java.audio.SpeechRequestBuilder;
import dev.parley.java.audio.TranscriptionRequestBuilder;
import dev.parley.java.audio.TranslationRequestBuilder;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.java.completions.CompletionRequestBuilder;
import dev.parley.java.edits.EditRequestBuilder;
import dev.parley.java.embeddings.EmbeddingRequestBuilder;
import dev.parley.java.files.FileRequestBuilder;
import dev.parley.java.finetunes.FineTuneRequestBuilder;
import dev.parley.java.finetuning.FineTuningJobRequestBuilder;
import dev.parley.java.images.ImageEditRequestBuilder;
import dev.parley.java.images.ImageGenerationRequestBuilder;
import dev.parley.java.images.ImageVariationRequestBuilder;
import dev.parley.java.moderations.ModerationRequestBuilder;
import dev.parley.moderations.ModerationCategory;
import dev.parley.testkit.Reply;
import java.util.List;
import kotlinx.serialization.json.JsonArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The calls of the older clients that have nothing to do with assistants, in Java. */
@SuppressWarnings("deprecation")
class ParityJavaCallsTest extends ParityRows {
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
    }

    @Test
    void row1() {
        var models = openai.models().list().join();
        assertEquals("gpt-5.2", models.data().get(0).id());
        asked("GET", "/models");
    }

    @Test
    void row2() {
        fake.script("GET", "/models/{model}", Reply.json(200, OLD_MODEL));
        var model = openai.models().retrieve("davinci").join();
        assertEquals("davinci", model.root());
        assertEquals(1, ((JsonArray) model.permission()).size());
        asked("GET", "/models/{model}");
    }

    @Test
    void row3() {
        var request = CompletionRequestBuilder.of("gpt-3.5-turbo-instruct", "Say this").build();
        var completion = openai.completions().create(request).join();
        asked("POST", "/completions");
        var streamed = openai.completions().stream(request).toList().join();
        assertEquals(completion.text(), streamed.stream().map(Completion::text).collect(joining()));
        asked("POST", "/completions");
    }

    @Test
    void row4() {
        var request = CompletionRequestBuilder.of("davinci", "Say this").build();
        var completion = openai.completions().createByEngine(request).join();
        assertFalse(completion.text().isEmpty());
        asked("POST", "/engines/{engine_id}/completions");
    }

    @Test
    void row5() {
        var request = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("Hi"))).build();
        var answer = openai.chat().create(request).join();
        assertEquals("You said: Hi", answer.text());
        asked("POST", "/chat/completions");
    }

    @Test
    void row6() {
        var text = new StringBuilder();
        var request = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("Hi"))).build();
        openai.chat().stream(request).forEach(chunk -> text.append(chunk.text())).join();
        assertEquals("You said: Hi", text.toString());
        assertEquals("true", sent("stream"));
        asked("POST", "/chat/completions");
    }

    @Test
    void row7() {
        var request = EditRequestBuilder.of("text-davinci-edit-001", "Fix the spelling").input("Wat day is it").build();
        var edit = openai.edits().create(request).join();
        assertEquals("Wat day is it\n", edit.text());
        asked("POST", "/edits");
    }

    @Test
    void row8() {
        var images = openai.images().generate(ImageGenerationRequestBuilder.of("A sea otter").n(2).build()).join();
        assertEquals(2, images.data().size());
        asked("POST", "/images/generations");
    }

    @Test
    void row9() {
        var path = file("otter.png");
        var request = ImageEditRequestBuilder.of(List.of(FileSource.of(path)), "With a hat").build();
        var images = openai.images().edit(request).join();
        assertEquals(1, images.data().size());
        asked("POST", "/images/edits");
    }

    @Test
    void row10() {
        var path = file("otter.png");
        var request = ImageVariationRequestBuilder.of(FileSource.of(path)).build();
        var images = openai.images().createVariation(request).join();
        assertEquals(1, images.data().size());
        asked("POST", "/images/variations");
    }

    @Test
    void row11() {
        var request = EmbeddingRequestBuilder.of("text-embedding-3-small", "Hello").build();
        var embeddings = openai.embeddings().create(request).join();
        assertEquals(1, embeddings.vectors().size());
        asked("POST", "/embeddings");
    }

    @Test
    void row12() {
        var request = SpeechRequestBuilder.of("tts-1", "Hello", Voice.ALLOY).build();
        byte[] speech = openai.audio().speech().create(request).bytes().join();
        assertTrue(speech.length > 0);
        asked("POST", "/audio/speech");
    }

    @Test
    void row13() {
        var path = file("speech.mp3");
        var request = TranscriptionRequestBuilder.of(FileSource.of(path), "whisper-1").build();
        var heard = openai.audio().transcriptions().create(request).join();
        assertEquals("You sent speech.mp3.", heard.text());
        asked("POST", "/audio/transcriptions");
    }

    @Test
    void row14() {
        var path = file("speech.mp3");
        var request = TranslationRequestBuilder.of(FileSource.of(path), "whisper-1").build();
        var english = openai.audio().translations().create(request).join();
        assertEquals("In English: you sent speech.mp3.", english.text());
        asked("POST", "/audio/translations");
    }

    @Test
    void row15() {
        var id = fileId();
        var files = openai.files().list().join();
        assertEquals(id, files.data().get(0).id());
        asked("GET", "/files");
    }

    @Test
    void row16() {
        var id = fileId();
        var file = openai.files().retrieve(id).join();
        assertEquals("lines.jsonl", file.filename());
        asked("GET", "/files/{file_id}");
    }

    @Test
    void row17() {
        var path = file("lines.jsonl");
        var request = FileRequestBuilder.of(FileSource.of(path), FilePurpose.FINE_TUNE).build();
        var file = openai.files().create(request).join();
        assertEquals("lines.jsonl", file.filename());
        asked("POST", "/files");
    }

    @Test
    void row18() {
        var id = fileId();
        var deleted = openai.files().delete(id).join();
        assertTrue(deleted.deleted());
        asked("DELETE", "/files/{file_id}");
    }

    @Test
    void row19() {
        var id = jobId();
        var tunes = openai.fineTunes().list().join();
        asked("GET", "/fine-tunes");
        var jobs = openai.fineTuning().jobs().list().join();
        assertEquals(id, tunes.data().get(0).id());
        assertEquals(id, jobs.data().get(0).id());
        asked("GET", "/fine_tuning/jobs");
    }

    @Test
    void row20() {
        var id = jobId();
        var tune = openai.fineTunes().retrieve(id).join();
        asked("GET", "/fine-tunes/{id}");
        var job = openai.fineTuning().jobs().retrieve(id).join();
        assertEquals(tune.id(), job.id());
        asked("GET", "/fine_tuning/jobs/{id}");
    }

    @Test
    void row21() {
        var file = fileId();
        var tune = openai.fineTunes().create(FineTuneRequestBuilder.of(file).model("curie").build()).join();
        asked("POST", "/fine-tunes");
        var job = openai.fineTuning().jobs().create(FineTuningJobRequestBuilder.of("gpt-4o-mini", file).build()).join();
        assertEquals("curie", tune.model());
        assertEquals("gpt-4o-mini", job.model());
        asked("POST", "/fine_tuning/jobs");
    }

    @Test
    void row22() {
        var id = jobId();
        var old = openai.fineTunes().events(id).join();
        asked("GET", "/fine-tunes/{id}/events");
        var events = openai.fineTuning().jobs().events(id).join();
        assertFalse(old.isEmpty());
        assertFalse(events.data().isEmpty());
        asked("GET", "/fine_tuning/jobs/{id}/events");
    }

    @Test
    void row23() {
        var id = jobId();
        var other = jobId();
        var tune = openai.fineTunes().cancel(id).join();
        asked("POST", "/fine-tunes/{id}/cancel");
        var job = openai.fineTuning().jobs().cancel(other).join();
        assertEquals(tune.status(), job.status().value());
        asked("POST", "/fine_tuning/jobs/{id}/cancel");
    }

    @Test
    void row24() {
        var deleted = openai.models().delete("ft:gpt-4o-mini:acme:tutor:abc123").join();
        assertTrue(deleted.deleted());
        asked("DELETE", "/models/{model}");
    }

    @Test
    void row25() {
        var request = ModerationRequestBuilder.of("I hate them to death").build();
        var moderation = openai.moderations().create(request).join();
        assertTrue(moderation.results().get(0).categories().get(ModerationCategory.HATE_THREATENING));
        asked("POST", "/moderations");
    }

    @Test
    void row55() {
        var engines = openai.engines().list().join();
        assertFalse(engines.data().isEmpty());
        asked("GET", "/engines");
    }

    @Test
    void row56() {
        var engine = openai.engines().retrieve("davinci").join();
        assertEquals("davinci", engine.id());
        asked("GET", "/engines/{engine_id}");
    }
}
