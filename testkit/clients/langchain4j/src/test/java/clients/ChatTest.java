package clients;

import static clients.Client.BASE_URL;
import static clients.Client.KEY;
import static clients.Client.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiResponsesChatModel;
import dev.langchain4j.model.openai.OpenAiResponsesStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChatTest {
    private final ChatModel model = OpenAiChatModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName(MODEL).build();

    @Test
    void chat() {
        assertTrue(model.chat("Hi").contains("Hi"));
    }

    @Test
    void chatStreamed() {
        assertTrue(streamed(OpenAiStreamingChatModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName(MODEL).build()).contains("Hi"));
    }

    @Test
    void responses() {
        assertTrue(OpenAiResponsesChatModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName(MODEL).build().chat("Hi").contains("Hi"));
    }

    @Test
    void responsesStreamed() {
        assertTrue(streamed(OpenAiResponsesStreamingChatModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName(MODEL).build())
            .contains("Hi"));
    }

    @Test
    void toolsThatAreCalledByAService() {
        Weather weather = new Weather();
        assertTrue(AiServices.builder(Tutor.class).chatModel(model).tools(weather).build().ask("How is the weather?").length() > 0);
        assertEquals(1, weather.calls);
    }

    @Test
    void structuredOutputsOfAService() {
        ChatModel strict = OpenAiChatModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName(MODEL)
            .supportedCapabilities(dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA).strictJsonSchema(true).build();
        assertTrue(AiServices.create(Geographer.class, strict).find("Where?").name() != null);
    }

    @Test
    void anUnknownModelIsRefused() {
        ChatModel unknown = OpenAiChatModel.builder().baseUrl(BASE_URL).apiKey(KEY).modelName("gpt-none").maxRetries(0).build();
        assertThrows(ModelNotFoundException.class, () -> unknown.chat("Hi"));
    }

    private static String streamed(StreamingChatModel model) {
        CompletableFuture<String> text = new CompletableFuture<>();
        model.chat("Hi", new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String part) {}

            @Override
            public void onCompleteResponse(ChatResponse response) {
                text.complete(response.aiMessage().text());
            }

            @Override
            public void onError(Throwable failure) {
                text.completeExceptionally(failure);
            }
        });
        return text.orTimeout(20, TimeUnit.SECONDS).join();
    }

    interface Tutor {
        String ask(String question);
    }

    interface Geographer {
        City find(String question);
    }

    record City(String name, int inhabitants) {}

    static final class Weather {
        int calls;

        @Tool("How the weather is in a city")
        String weather(String city) {
            calls++;
            return "sunny";
        }
    }
}
