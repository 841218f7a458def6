package clients;

import static clients.Client.MODEL;
import static clients.Client.OPENAI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.core.http.StreamResponse;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.conversations.Conversation;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import org.junit.jupiter.api.Test;

class ResponsesTest {
    @Test
    void create() {
        assertTrue(textOf(OPENAI.responses().create(hi().build())).contains("Hi"));
    }

    @Test
    void stream() {
        ResponseAccumulator accumulator = ResponseAccumulator.create();
        try (StreamResponse<ResponseStreamEvent> events = OPENAI.responses().createStreaming(hi().build())) {
            events.stream().forEach(accumulator::accumulate);
        }
        assertTrue(textOf(accumulator.response()).contains("Hi"));
    }

    @Test
    void toolsThatAreCalled() {
        Response reply = OPENAI.responses().create(hi().addTool(ChatTest.Weather.class).build());
        assertTrue(reply.output().stream().anyMatch(item -> item.isFunctionCall()
            && item.asFunctionCall().arguments(ChatTest.Weather.class).city != null));
    }

    @Test
    void structuredOutputs() {
        assertTrue(OPENAI.responses().create(hi().text(ChatTest.Weather.class).build()).output().stream()
            .anyMatch(item -> item.message().isPresent()));
    }

    @Test
    void retrieveAndDelete() {
        Response reply = OPENAI.responses().create(hi().build());
        assertEquals(reply.id(), OPENAI.responses().retrieve(reply.id()).id());
        assertTrue(OPENAI.responses().inputItems().list(reply.id()).data().size() > 0);
        OPENAI.responses().delete(reply.id());
    }

    @Test
    void conversations() {
        Conversation conversation = OPENAI.conversations().create();
        OPENAI.responses().create(hi().conversation(conversation.id()).build());
        assertEquals(2, OPENAI.conversations().items().list(conversation.id()).data().size());
        assertTrue(OPENAI.conversations().delete(conversation.id()).deleted());
    }

    private static ResponseCreateParams.Builder hi() {
        return ResponseCreateParams.builder().model(MODEL).input("Hi");
    }

    private static String textOf(Response reply) {
        return reply.output().get(0).asMessage().content().get(0).asOutputText().text();
    }
}
