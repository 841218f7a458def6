package dev.parley.compat;

import static dev.parley.chat.ChatMessages.user;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.chat.ChatCompletionChunk;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.java.Json;
import dev.parley.java.OpenAIClient;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.java.generation.JsonSchemaFormatBuilder;
import dev.parley.java.generation.ResponseFormatSchemaBuilder;
import dev.parley.java.responses.ResponseRequestBuilder;
import dev.parley.java.responses.tools.FunctionToolBuilder;
import dev.parley.responses.Response;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import dev.parley.tools.Tool;
import dev.parley.tools.Tools;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The calls that every environment makes: its client is as the environment builds it, and calls its fake. */
abstract class Calls {
    private static final ChatCompletionRequest QUESTION =
        ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("Will it rain?"))).build();

    @Inject
    FakeOpenAI fake;

    @Inject
    OpenAIClient openai;

    @Test
    void chat() {
        fake.script(Reply.chat("Yes."));
        assertEquals("Yes.", openai.chat().create(QUESTION).join().text());
    }

    @Test
    void stream() {
        fake.script(Reply.stream("In ", "short."));
        try (Stream<ChatCompletionChunk> chunks = openai.chat().stream(QUESTION).stream()) {
            assertEquals("In short.", chunks.map(ChatCompletionChunk::text).collect(Collectors.joining()));
        }
    }

    @Test
    void retry() {
        int before = fake.requestCount();
        fake.script(Reply.rateLimited(Duration.ofMillis(1)), Reply.chat("Now."));
        assertEquals("Now.", openai.chat().create(QUESTION).join().text());
        assertEquals(2, fake.requestCount() - before);
    }

    @Test
    void structuredAnswer() {
        fake.script(Reply.chat("{\"city\":\"Ulm\",\"umbrella\":true}"));
        var plan = JsonSchemaFormatBuilder.of("plan").strict(true)
            .schema(schema(Map.of("city", type("string"), "umbrella", type("boolean")))).build();
        var request = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("A day out")))
            .responseFormat(ResponseFormatSchemaBuilder.of(plan).build()).build();
        assertEquals(Map.of("city", "Ulm", "umbrella", true), Json.toMap(openai.chat().create(request).join().text()));
    }

    @Test
    void toolLoop() {
        fake.script(Reply.toolCall("weather", "{\"city\":\"Ulm\"}"), Reply.chat("Take an umbrella."));
        var weather = FunctionToolBuilder.of("weather").parameters(schema(Map.of("city", type("string")))).strict(true);
        var request = ResponseRequestBuilder.of().model("gpt-5.2").input("Ulm").addTool(weather.build()).build();
        var tools = Tools.of(Tool.handler("weather", call -> "rain for " + call.arguments()));
        Response response = openai.responses().runTools(request, tools).join();
        assertEquals("Take an umbrella.", response.text());
        fake.requested(fake.requestCount()).body("/input/0/output", "rain for {\"city\":\"Ulm\"}");
    }

    private static Map<String, ?> type(String type) {
        return Map.of("type", type);
    }

    private static Map<String, ?> schema(Map<String, ?> properties) {
        return Map.of("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()),
            "additionalProperties", false);
    }
}
