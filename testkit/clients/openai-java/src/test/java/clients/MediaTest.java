package clients;

import static clients.Client.OPENAI;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.core.http.HttpResponse;
import com.openai.core.http.StreamResponse;
import com.openai.models.audio.AudioModel;
import com.openai.models.audio.speech.SpeechCreateParams;
import com.openai.models.audio.speech.SpeechModel;
import com.openai.models.audio.transcriptions.TranscriptionCreateParams;
import com.openai.models.audio.transcriptions.TranscriptionStreamEvent;
import com.openai.models.audio.translations.TranslationCreateParams;
import com.openai.models.images.ImageEditParams;
import com.openai.models.images.ImageGenerateParams;
import com.openai.models.images.ImageModel;
import com.openai.models.images.ImagesResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MediaTest {
    @Test
    void speech() {
        assertTrue(spoken().length > 0);
    }

    @Test
    void transcription() throws IOException {
        assertTrue(OPENAI.audio().transcriptions().create(TranscriptionCreateParams.builder()
            .file(recording()).model(AudioModel.WHISPER_1).build()).asTranscription().text().length() > 0);
    }

    @Test
    void transcriptionStreamed() throws IOException {
        try (StreamResponse<TranscriptionStreamEvent> events = OPENAI.audio().transcriptions().createStreaming(
            TranscriptionCreateParams.builder().file(recording()).model(AudioModel.GPT_4O_TRANSCRIBE).build())) {
            assertTrue(events.stream().anyMatch(TranscriptionStreamEvent::isTranscriptTextDone));
        }
    }

    @Test
    void translation() throws IOException {
        assertTrue(OPENAI.audio().translations().create(TranslationCreateParams.builder()
            .file(recording()).model(AudioModel.WHISPER_1).build()).asTranslation().text().length() > 0);
    }

    @Test
    void images() throws IOException {
        assertTrue(image().length > 0);
    }

    @Test
    void imageEdits() throws IOException {
        Path picture = Files.createTempFile("picture", ".png");
        Files.write(picture, image());
        ImagesResponse edited = OPENAI.images().edit(ImageEditParams.builder()
            .image(picture).prompt("a hat").model(ImageModel.GPT_IMAGE_1).build());
        assertTrue(edited.data().orElseThrow().get(0).b64Json().isPresent());
    }

    private static byte[] image() {
        ImagesResponse made = OPENAI.images().generate(ImageGenerateParams.builder()
            .prompt("an otter").model(ImageModel.GPT_IMAGE_1).build());
        return Base64.getDecoder().decode(made.data().orElseThrow().get(0).b64Json().orElseThrow());
    }

    private static Path recording() throws IOException {
        Path file = Files.createTempFile("speech", ".mp3");
        return Files.write(file, spoken());
    }

    private static byte[] spoken() {
        try (HttpResponse speech = OPENAI.audio().speech().create(SpeechCreateParams.builder()
            .input("Hi").model(SpeechModel.TTS_1).voice(SpeechCreateParams.Voice.ofString("alloy")).build())) {
            return speech.body().readAllBytes();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
