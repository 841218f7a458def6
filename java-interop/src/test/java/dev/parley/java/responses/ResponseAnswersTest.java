package dev.parley.java.responses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.generation.Answer;
import dev.parley.generation.FinishReason;
import dev.parley.java.OpenAIClient;
import dev.parley.responses.Response;
import dev.parley.responses.ResponseRequest;
import dev.parley.schema.JsonType;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import dev.parley.tools.Tool;
import dev.parley.tools.Tools;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Responses whose text is a record. */
@Timeout(60)
class ResponseAnswersTest {
    private record Plan(String city, boolean umbrella) {
    }

    private record Place(String city) {
    }

    private static final Plan OSLO = new Plan("Oslo", true);
    private static final ResponseRequest REQUEST =
        ResponseRequestBuilder.of().model("gpt-5.2").input("Oslo").build();

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai =
        OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).maxRetries(0).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void aRecordIsAskedForByItsClass() {
        Answer<Plan, Response> answer = openai.responses().create(REQUEST, Plan.class).join();
        assertEquals(OSLO, answer.valueOrThrow());
        assertEquals("gpt-5.2", answer.reply().model());
        assertTrue(fake.lastRequest().bodyText().contains("\"strict\":true"), fake.lastRequest().bodyText());
        assertEquals(OSLO, openai.blocking().responses().create(REQUEST, Plan.class).value());
        List<Plan> plans = openai.responses().create(REQUEST, JsonType.listOf(Plan.class)).join().valueOrThrow();
        assertEquals(OSLO, plans.get(0));
    }

    @Test
    void theStreamEndsWithTheAnswer() {
        var parts = openai.responses().stream(REQUEST, Plan.class).toList().join();
        assertNull(parts.get(0).answer());
        assertEquals("{\"city\":\"Oslo\",\"umbrella\":true}", parts.get(0).text());
        assertEquals(OSLO, parts.get(parts.size() - 1).answer().valueOrThrow());
    }

    @Test
    void toolsAreCalledBeforeTheAnswer() {
        List<Place> asked = new ArrayList<>();
        Tools tools = Tools.of(Tool.of("weather", "Tells the weather.", Place.class, place -> {
            asked.add(place);
            return "rain";
        }));
        Answer<Plan, Response> answer = openai.responses().runTools(REQUEST, tools, Plan.class).join();
        assertEquals(OSLO, answer.valueOrThrow());
        assertEquals(List.of(new Place("Oslo")), asked);
    }

    @Test
    void whatDoesNotFitIsAnOutcomeOfItsOwn() {
        fake.script(Reply.chat("soon"));
        Answer.Invalid<?, ?> invalid =
            assertInstanceOf(Answer.Invalid.class, openai.responses().create(REQUEST, Plan.class).join());
        assertEquals("soon", invalid.text());
        ResponseRequest brief = ResponseRequestBuilder.from(REQUEST).input("Oslo ".repeat(20)).maxOutputTokens(16).build();
        Answer.Incomplete<?, ?> cut =
            assertInstanceOf(Answer.Incomplete.class, openai.responses().create(brief, Plan.class).join());
        assertEquals(FinishReason.LENGTH, cut.reason());
    }
}
