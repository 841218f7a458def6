package dev.parley.java.responses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.StreamTruncatedException;
import dev.parley.java.Json;
import dev.parley.java.OpenAIClient;
import dev.parley.java.responses.tools.FunctionToolBuilder;
import dev.parley.java.responses.tools.McpToolBuilder;
import dev.parley.responses.ItemHandlers;
import dev.parley.responses.Response;
import dev.parley.responses.ResponseRequest;
import dev.parley.responses.ResponseStatus;
import dev.parley.responses.items.Message;
import dev.parley.responses.items.ResponseInput;
import dev.parley.responses.items.ResponseItem;
import dev.parley.responses.tools.FunctionTool;
import dev.parley.testkit.Cut;
import dev.parley.testkit.EventStream;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.RecordedRequest;
import dev.parley.testkit.Reply;
import dev.parley.tools.Tool;
import dev.parley.tools.ToolLoopEvent;
import dev.parley.tools.Tools;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kotlinx.serialization.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program writes to get responses, whole, streamed and with functions of its own. */
@Timeout(30)
class ResponsesTest {
    private static final Map<String, Object> CITY =
        Map.of("type", "object", "properties", Map.of("city", Map.of("type", "string")));
    private static final String EVENT = """
        {"type":"%s","sequence_number":0,"response":{"id":"resp_1","object":"response","created_at":1767225600,\
        "status":"in_progress","output":[]}}""";
    private static final ResponseRequest QUESTION =
        ResponseRequestBuilder.of().model("gpt-5.2").input("one two three").build();

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai =
        OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).maxRetries(0).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void asksAndGoesOn() {
        Response first = openai.responses().create(QUESTION).join();
        assertEquals(ResponseStatus.COMPLETED, first.status());
        assertEquals("You said: one two three", first.text());
        ResponseRequest next = ResponseRequestBuilder.from(QUESTION)
            .input(ResponseInput.items(Message.user("four"))).previousResponseId(first.id()).build();
        Response second = openai.responses().create(next).join();
        assertEquals("You said: four", second.text());
        List<ResponseItem> given = openai.responses().inputItems(second.id()).join().all().toList().join();
        assertEquals(3, given.size());
    }

    @Test
    void goesOverAWebSocketWithTheSameCalls() {
        AsyncResponses responses = openai.responses().overWebSocket();
        Response first = responses.create(QUESTION).join();
        ResponseRequest next = ResponseRequestBuilder.from(QUESTION).previousResponseId(first.id()).build();
        assertEquals(first.text(), responses.stream(next).toResponse().join().text());
        assertEquals(first.text(), openai.blocking().responses().overWebSocket().create(QUESTION).text());
        assertEquals(List.of("GET"), fake.requests().stream().map(RecordedRequest::method).toList());
        assertEquals(3, fake.lastRequest().messages().size());
    }

    @Test
    void theStreamAddsUpToTheResponseOfThePlainCall() {
        Response whole = openai.responses().stream(QUESTION).toResponse().join();
        assertEquals(openai.responses().retrieve(whole.id()).join(), whole);
        List<String> deltas = openai.responses().stream(QUESTION).textDeltas().toList().join();
        assertTrue(deltas.size() > 1, deltas.toString());
        assertEquals(whole.text(), String.join("", deltas));
    }

    @Test
    void aStreamThatBreaksOffKeepsWhatHadCome() {
        EventStream events = EventStream.of();
        for (String name : List.of("response.created", "response.in_progress")) {
            events = events.event(name, EVENT.formatted(name));
        }
        fake.script(Reply.events(events.cutAfter(2, Cut.FIN)));
        CompletableFuture<Response> answer = openai.responses().stream(QUESTION).toResponse();
        Throwable cause = assertThrows(CompletionException.class, answer::join).getCause();
        Object partial = assertInstanceOf(StreamTruncatedException.class, cause).partial();
        assertEquals("resp_1", assertInstanceOf(Response.class, partial).id());
    }

    @Test
    void answersFunctionsWithPlainLambdas() {
        List<String> asked = new ArrayList<>();
        Tools tools = Tools.of(
            Tool.handler("weather", call -> {
                asked.add(call.arguments());
                return "sunny";
            }),
            Tool.handler("time", call -> CompletableFuture.completedFuture("noon")));
        FunctionTool weather = FunctionToolBuilder.of("weather").parameters(CITY).build();
        ResponseRequest request = ResponseRequestBuilder.of().model("gpt-5.2").input("Lisbon")
            .addTool(weather).addTool(FunctionToolBuilder.of("time").build()).build();
        assertEquals("The tool said: sunny, noon",
            openai.responses().runTools(request, tools).join().text());
        assertEquals(List.of("{\"city\":\"Lisbon\"}"), asked);
        long responses = openai.responses().streamTools(request, tools).toList().join().stream()
            .filter(ToolLoopEvent.Replied.class::isInstance).count();
        assertEquals(2, responses);
    }

    @Test
    void decidesWhatServersMayCall() {
        ItemHandlers handlers = ItemHandlers.builder()
            .approve(request -> request.serverLabel().equals("dice"))
            .localShell(call -> "[]")
            .build();
        for (String server : List.of("dice", "cards")) {
            ResponseRequest roll = ResponseRequestBuilder.of().model("gpt-5.2").input("Roll")
                .addTool(McpToolBuilder.of(server).serverUrl("https://games.example").build())
                .build();
            assertEquals("The tool said: " + (server.equals("dice") ? "approved" : "denied"),
                openai.responses().runTools(roll, Tools.of(), handlers).join().text());
        }
    }

    @Test
    void asksForJsonOfACertainShape() {
        JsonObject schema = Json.object("""
            {"type":"object","properties":{"city":{"type":"string"},"warm":{"type":"boolean"}},
            "required":["city","warm"],"additionalProperties":false}""");
        ResponseRequest request = ResponseRequestBuilder.of().model("gpt-5.2").input("Oslo")
            .text(ResponseTextBuilder.of()
                .format(TextFormatJsonSchemaBuilder.of("weather", schema).strict(true).build()).build())
            .build();
        JsonObject answer = Json.object(openai.responses().create(request).join().text());
        assertEquals(Json.object("{\"city\":\"Oslo\",\"warm\":true}"), answer);
    }
}
