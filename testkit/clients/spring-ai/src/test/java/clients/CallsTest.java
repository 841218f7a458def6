package clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ai.audio.transcription.TranscriptionModel;
import org.springframework.ai.audio.tts.TextToSpeechModel;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.image.ImageModel;
import org.springframework.ai.image.ImagePrompt;
import org.springframework.ai.moderation.ModerationModel;
import org.springframework.ai.moderation.ModerationPrompt;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ByteArrayResource;

@SpringBootTest(properties = {
    "spring.ai.openai.base-url=${OPENAI_BASE_URL}",
    "spring.ai.openai.api-key=sk-test",
    "spring.ai.openai.chat.model=gpt-5.2",
})
class CallsTest {
    @Autowired ChatClient.Builder chat;
    @Autowired EmbeddingModel embeddings;
    @Autowired ImageModel images;
    @Autowired TextToSpeechModel speech;
    @Autowired TranscriptionModel transcription;
    @Autowired ModerationModel moderation;

    @Test
    void chat() {
        assertTrue(chat.build().prompt("Hi").call().content().contains("Hi"));
    }

    @Test
    void chatStreamed() {
        assertTrue(String.join("", chat.build().prompt("Hi").stream().content().collectList().block()).contains("Hi"));
    }

    @Test
    void toolsThatAreCalled() {
        Weather weather = new Weather();
        assertFalse(chat.build().prompt("How is the weather?").tools(weather).call().content().isEmpty());
        assertEquals(1, weather.calls);
    }

    @Test
    void toolsThatAreCalledInAStream() {
        Weather weather = new Weather();
        assertFalse(chat.build().prompt("How is the weather?").tools(weather).stream().content().collectList().block().isEmpty());
        assertEquals(1, weather.calls);
    }

    @Test
    void embeddings() {
        assertEquals(2, embeddings.embed(List.of("Hi", "Ho")).size());
    }

    @Test
    void images() {
        assertTrue(images.call(new ImagePrompt("an otter")).getResult().getOutput() != null);
    }

    @Test
    void speechAndTranscription() {
        byte[] spoken = speech.call("Hi");
        assertFalse(transcription.transcribe(new ByteArrayResource(spoken) {
            @Override
            public String getFilename() {
                return "speech.mp3";
            }
        }).isEmpty());
    }

    @Test
    void moderations() {
        assertEquals(1, moderation.call(new ModerationPrompt("Hi")).getResult().getOutput().getResults().size());
    }

    @Test
    void anUnknownModelIsRefused() {
        assertThrows(RuntimeException.class, () -> chat.build().prompt("Hi")
            .options(OpenAiChatOptions.builder().model("gpt-none")).call().content());
    }

    static final class Weather {
        int calls;

        @Tool(description = "How the weather is in a city")
        String weather(String city) {
            calls++;
            return "sunny";
        }
    }
}
