package dev.parley.testkit;

import static dev.parley.testkit.Caller.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service refuses is refused, unless it is told otherwise. */
class StrictnessTest {
    private static final String USER = "{\"role\":\"user\",\"content\":\"Hi\"}";
    private static final String CALL = "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\","
        + "\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}";
    private static final String ANSWER = "{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"1\"}";

    static Stream<Arguments> refused() {
        return Stream.of(
            Arguments.of("/chat/completions", chat("gpt-9", USER, ""), 404, "model_not_found", "model"),
            Arguments.of("/chat/completions", chat("gpt-5.2", USER, ",\"x\":1"), 400, "unknown_parameter", "x"),
            Arguments.of("/chat/completions", chat("gpt-5.2", USER, ",\"temperature\":2.5"), 400,
                "decimal_above_max_value", "temperature"),
            Arguments.of("/chat/completions", chat("gpt-5.2", USER, ",\"n\":129"), 400, "integer_above_max_value", "n"),
            Arguments.of("/chat/completions", chat("gpt-5.2", USER,
                ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"a b\"}}]"), 400, "invalid_value",
                "tools[0].function.name"),
            Arguments.of("/chat/completions", chat("gpt-5.2", USER + "," + ANSWER, ""), 400, "null", "messages.[1].role"),
            Arguments.of("/chat/completions", chat("gpt-5.2", CALL + "," + USER, ""), 400, "null", "messages.[1].role"),
            Arguments.of("/responses", "{\"model\":\"gpt-5.2\",\"input\":\"Hi\",\"max_output_tokens\":3}", 400,
                "integer_below_min_value", "max_output_tokens"),
            Arguments.of("/embeddings", "{\"model\":\"text-embedding-ada-002\",\"input\":\"a\",\"dimensions\":2}", 400,
                "null", "dimensions"),
            Arguments.of("/embeddings", "{\"model\":\"text-embedding-3-small\"}", 400, "missing_required_parameter",
                "input"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void theServicesErrorIsGiven(String path, String body, int status, String code, String param) {
        try (FakeOpenAI fake = FakeOpenAI.start()) {
            HttpResponse<String> reply = new Caller(fake).post(path, body);
            assertEquals(status + " " + code + " " + param,
                reply.statusCode() + " " + at(reply, "/error/code") + " " + at(reply, "/error/param"));
        }
    }

    @Test
    void callsAndTheirAnswersMayPass() {
        try (FakeOpenAI fake = FakeOpenAI.start()) {
            HttpResponse<String> reply =
                new Caller(fake).post("/chat/completions", chat("gpt-5.2", USER + "," + CALL + "," + ANSWER, ""));
            assertEquals("The tool said: 1", at(reply, "/choices/0/message/content"));
        }
    }

    @Test
    void itMayBeLenient() {
        try (FakeOpenAI fake = FakeOpenAI.start(new FakeOpenAIOptions().lenient())) {
            assertEquals(200, new Caller(fake).post("/chat/completions", chat("m", USER + "," + ANSWER, ",\"x\":1")).statusCode());
        }
    }

    @Test
    void whatTheServiceHasSwitchedOffMayBeOff() {
        try (FakeOpenAI fake = FakeOpenAI.start(new FakeOpenAIOptions().without(Retired.ASSISTANTS))) {
            Caller caller = new Caller(fake);
            assertEquals("404 unknown_url",
                caller.get("/threads/a").statusCode() + " " + at(caller.get("/assistants"), "/error/code"));
            assertEquals(200, caller.get("/engines").statusCode());
        }
        try (FakeOpenAI fake = FakeOpenAI.start(new FakeOpenAIOptions().asToday())) {
            assertEquals(404, new Caller(fake).get("/engines").statusCode());
        }
    }

    private static String chat(String model, String messages, String more) {
        return "{\"model\":\"" + model + "\",\"messages\":[" + messages + "]" + more + "}";
    }
}
