package dev.parley.java.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.java.Json;
import dev.parley.java.OpenAIClient;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.schema.Description;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import dev.parley.tools.FunctionDefinition;
import dev.parley.tools.Tool;
import dev.parley.tools.ToolLoopEvent;
import dev.parley.tools.ToolOutcome;
import dev.parley.tools.Tools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tools take records, and methods are tools. */
@Timeout(60)
class ToolMethodsTest {
    private static final ChatCompletionRequest REQUEST =
        ChatCompletionRequestBuilder.of("gpt-5.2", List.of()).addUserMessage("Oslo?").build();

    private record Trip(String city, @Description("How many.") int days) {
    }

    private record Forecast(String city, double celsius) {
    }

    private static class Guide {
        @Description("Plans a trip.")
        Forecast plan(Trip trip) {
            return new Forecast(trip.city(), trip.days());
        }

        private void unseen() {
        }
    }

    private static final class Weather extends Guide {
        @Description("Tells the weather.")
        CompletableFuture<Forecast> forecast(
            @Description("Where.") String city, @Nullable Integer days, @JsonProperty("in_shade") boolean shade) {
            return CompletableFuture.completedFuture(new Forecast(city, days == null ? 0 : days));
        }

        @Description("Fails.")
        String broken() throws IOException {
            throw new IOException("the password is secret");
        }

        @Description("Counts.")
        String count(List<String> words) {
            return words.size() + " words";
        }
    }

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void aToolTakesARecordAndReturnsOne() {
        Tool weather = Tool.of("weather", Trip.class, trip -> new Forecast(trip.city(), trip.days()));
        assertEquals("{\"city\":\"Oslo\",\"celsius\":3.0}", output(weather, "{\"city\":\"Oslo\",\"days\":3}"));
        assertInstanceOf(ToolOutcome.InvalidArguments.class, outcome(weather, "{\"city\":\"Oslo\"}"));
    }

    @Test
    void describedMethodsAreTools() {
        List<Tool> tools = ToolMethods.of(new Weather());
        assertEquals(List.of("broken", "count", "forecast", "plan"), tools.stream().map(Tool::name).toList());
        FunctionDefinition forecast = tools.get(2).definition();
        assertEquals("Tells the weather.", forecast.description());
        assertEquals(true, forecast.strict());
        assertEquals(Json.toMap("""
            {"type": "object", "properties": {
              "city": {"type": "string", "description": "Where."},
              "days": {"type": ["integer", "null"]},
              "in_shade": {"type": "boolean"}},
             "required": ["city", "days", "in_shade"], "additionalProperties": false}"""), Json.toMap(forecast.parameters()));
        assertEquals(Json.toMap(tools.get(3).definition().parameters()).get("required"), List.of("city", "days"));
    }

    @Test
    void argumentsAreTheParametersOrTheOneRecord() {
        List<Tool> tools = ToolMethods.of(new Weather());
        Tool forecast = tools.get(2);
        assertEquals("{\"city\":\"Oslo\",\"celsius\":2.0}", output(forecast, "{\"city\":\"Oslo\",\"days\":2,\"in_shade\":true}"));
        assertEquals("{\"city\":\"Oslo\",\"celsius\":0.0}", output(forecast, "{\"city\":\"Oslo\",\"in_shade\":true}"));
        assertEquals("2 words", output(tools.get(1), "{\"words\":[\"a\",\"b\"]}"));
        assertEquals("{\"city\":\"Rome\",\"celsius\":1.0}", output(tools.get(3), "{\"city\":\"Rome\",\"days\":1}"));
        List<String> cases = List.of(
            "{\"city\":null,\"in_shade\":true}", "{\"city\":\"Oslo\"}", "[]", "null", "{\"city\":\"Oslo\",\"in_shade\":\"so\"}");
        for (String unfit : cases) {
            assertInstanceOf(ToolOutcome.InvalidArguments.class, outcome(forecast, unfit), unfit);
        }
    }

    @Test
    void whatAMethodThrowsIsTheOutcomeAndNotForTheModel() {
        Tool broken = ToolMethods.of(new Weather()).get(0);
        ToolOutcome.Failed failed = assertInstanceOf(ToolOutcome.Failed.class, outcome(broken, "{}"));
        assertInstanceOf(IOException.class, failed.cause());
        assertTrue(fake.lastRequest().bodyText().contains("the function broken failed"), fake.lastRequest().bodyText());
    }

    @Test
    void anObjectWithoutDescribedMethodsIsNamed() {
        String said = assertThrows(IllegalArgumentException.class, () -> ToolMethods.of("text")).getMessage();
        assertTrue(said.contains("java.lang.String"), said);
        String map = assertThrows(IllegalArgumentException.class, () -> ToolMethods.of(new Object() {
            @Description("Takes anything.")
            void any(Map<String, String> all) {
            }
        })).getMessage();
        assertTrue(map.contains("make it a list of entries"), map);
    }

    @Test
    void whatAModelStreamsAroundItsToolsIsOneStream() {
        Tools tools = Tools.of(Tool.of("weather", Trip.class, Trip::city));
        fake.script(Reply.toolCall("weather", "{\"city\":\"Oslo\",\"days\":3}"), Reply.stream("It ", "rains."));
        List<String> texts = new ArrayList<>();
        openai.chat().streamTools(REQUEST, tools).streamed().forEach(chunk -> texts.add(chunk.text())).join();
        assertEquals("It rains.", String.join("", texts));
        assertEquals(2, fake.requestCount());
    }

    private String output(Tool tool, String arguments) {
        return assertInstanceOf(ToolOutcome.Answered.class, outcome(tool, arguments)).output();
    }

    /** Of a call that the model makes with these arguments. */
    private ToolOutcome outcome(Tool tool, String arguments) {
        fake.script(Reply.toolCall(tool.name(), arguments), Reply.chat("Done."));
        return openai.chat().streamTools(REQUEST, Tools.of(tool)).toList().join().stream()
            .filter(ToolLoopEvent.Ended.class::isInstance).map(event -> ((ToolLoopEvent.Ended<?, ?>) event).outcome())
            .findFirst().orElseThrow();
    }
}
