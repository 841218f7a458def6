package clients;

import static clients.Client.MODEL;
import static clients.Client.OPENAI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.core.http.StreamResponse;
import com.openai.errors.NotFoundException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionUpdateParams;
import com.openai.models.completions.CompletionCreateParams;
import com.openai.core.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatTest {
    @Test
    void create() {
        ChatCompletion reply = OPENAI.chat().completions().create(hi().build());
        assertTrue(reply.choices().get(0).message().content().orElseThrow().contains("Hi"));
        assertTrue(reply.usage().orElseThrow().totalTokens() > 0);
    }

    @Test
    void stream() {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        try (StreamResponse<ChatCompletionChunk> chunks = OPENAI.chat().completions().createStreaming(hi().build())) {
            chunks.stream().peek(accumulator::accumulate).forEach(chunk -> assertEquals(MODEL, chunk.model()));
        }
        assertTrue(accumulator.chatCompletion().choices().get(0).message().content().orElseThrow().contains("Hi"));
    }

    @Test
    void toolsThatAreCalledAndAnswered() {
        ChatCompletionCreateParams.Builder asked = hi().addTool(Weather.class);
        ChatCompletion called = OPENAI.chat().completions().create(asked.build());
        ChatCompletionMessageFunctionToolCall call =
            called.choices().get(0).message().toolCalls().orElseThrow().get(0).asFunction();
        assertTrue(call.function().arguments(Weather.class).city != null);
        asked.addMessage(called.choices().get(0).message());
        asked.addMessage(com.openai.models.chat.completions.ChatCompletionToolMessageParam.builder()
            .toolCallId(call.id()).content("sunny").build());
        assertTrue(OPENAI.chat().completions().create(asked.build()).choices().get(0).message().content().isPresent());
    }

    @Test
    void structuredOutputs() {
        Weather weather = OPENAI.chat().completions().create(hi().responseFormat(Weather.class).build())
            .choices().get(0).message().content().orElseThrow();
        assertTrue(weather.city != null);
    }

    @Test
    void storedCompletions() {
        ChatCompletion stored = OPENAI.chat().completions().create(hi().store(true).build());
        assertEquals(stored.id(), OPENAI.chat().completions().retrieve(stored.id()).id());
        assertTrue(OPENAI.chat().completions().list().autoPager().stream().anyMatch(one -> one.id().equals(stored.id())));
        assertTrue(OPENAI.chat().completions().messages().list(stored.id()).data().size() > 0);
        OPENAI.chat().completions().update(stored.id(), ChatCompletionUpdateParams.builder()
            .metadata(ChatCompletionUpdateParams.Metadata.builder().putAdditionalProperty("a", JsonValue.from("b")).build()).build());
        assertTrue(OPENAI.chat().completions().delete(stored.id()).deleted());
    }

    @Test
    void legacyCompletions() {
        assertTrue(OPENAI.completions().create(CompletionCreateParams.builder().model("gpt-3.5-turbo-instruct").prompt("Hi").build())
            .choices().get(0).text().length() > 0);
    }

    @Test
    void anUnknownModelIsRefused() {
        NotFoundException failure = assertThrows(NotFoundException.class,
            () -> OPENAI.chat().completions().create(hi().model("gpt-none").build()));
        assertEquals("model_not_found", failure.code().orElseThrow());
    }

    private static ChatCompletionCreateParams.Builder hi() {
        return ChatCompletionCreateParams.builder().model(MODEL).addUserMessage("Hi");
    }

    /** A tool, and an answer. */
    static final class Weather {
        public String city;
    }
}
