package clients;

import static clients.Client.BASE_URL;
import static clients.Client.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.audio.Audio;
import dev.langchain4j.data.image.Image;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.openai.OpenAiAudioTranscriptionModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiImageModel;
import dev.langchain4j.model.openai.OpenAiLanguageModel;
import dev.langchain4j.model.openai.OpenAiModelCatalog;
import dev.langchain4j.model.openai.OpenAiModerationModel;
import dev.langchain4j.model.openai.OpenAiTextToSpeechModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class OthersTest {
    @Test
    void embeddings() {
        OpenAiEmbeddingModel model = OpenAiEmbeddingModel.builder().baseUrl(BASE_URL).apiKey(KEY)
            .modelName("text-embedding-3-small").dimensions(256).build();
        assertEquals(256, model.embedAll(List.of(TextSegment.from("Hi"), TextSegment.from("Ho"))).content().get(1).dimension());
    }

    @Test
    void legacyCompletions() {
        assertFalse(OpenAiLanguageModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName("gpt-3.5-turbo-instruct").build()
            .generate("Hi").content().isEmpty());
    }

    @Test
    void moderations() {
        assertFalse(OpenAiModerationModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName("omni-moderation-latest").build()
            .moderate("Hi").content().flagged());
    }

    @Test
    void images() {
        assertTrue(image().base64Data() != null);
    }

    @Test
    void imageEdits() {
        assertTrue(imageModel().edit(image(), "a hat").content().base64Data() != null);
    }

    @Test
    void speechAndTranscription() {
        Audio spoken = OpenAiTextToSpeechModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName("tts-1").voice("alloy").build()
            .synthesize("Hi").audio();
        assertTrue(spoken.binaryData().length > 0);
        assertFalse(OpenAiAudioTranscriptionModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName("whisper-1").build()
            .transcribeToText(Audio.builder().binaryData(spoken.binaryData()).mimeType("audio/mpeg").build()).isEmpty());
    }

    @Test
    void models() {
        assertFalse(OpenAiModelCatalog.builder().baseUrl(BASE_URL).apiKey(KEY).build().listModels().isEmpty());
    }

    private static Image image() {
        return imageModel().generate("an otter").content();
    }

    private static OpenAiImageModel imageModel() {
        return OpenAiImageModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName("gpt-image-1").build();
    }
}
