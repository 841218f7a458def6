package dev.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is expected of requests, and what is said when it is not so. */
class AssertionsTest {
    private final FakeOpenAI fake = FakeOpenAI.start();
    private final Caller caller = new Caller(fake);

    @AfterEach
    void end() {
        fake.close();
    }

    @Test
    void aRequestIsAsExpected() {
        caller.chat("");
        caller.get("/models/gpt-4o?a=b");
        fake.requested(1).method("POST").path("/chat/completions").header("Authorization", "Bearer sk-test")
            .header("X-None", null).body("/messages/0/content", "Hi").body("/nothing", null)
            .body("{\"messages\":[{\"content\":\"Hi\",\"role\":\"user\"}], \"model\":\"gpt-5.2\"}");
        fake.requested(2).path("/models/{model}").query("a", "b");
        assertEquals("GET", fake.requested(2).request().method());
    }

    @Test
    void whatIsNotAsExpectedIsToldWithAllRequests() {
        fake.script(Reply.empty(204));
        caller.chat("");
        caller.get("/nowhere");
        AssertionError failure = assertThrows(AssertionError.class,
            () -> fake.requested(1).body("/messages/0/content", "Bye"));
        assertEquals("the /messages/0/content of the body of request 1 (POST /v1/chat/completions (63 bytes)): expected "
            + "\"Bye\" but was \"Hi\"\nThe requests that came:\n  1. POST /v1/chat/completions -> 204, by script\n     "
            + "{\"model\":\"gpt-5.2\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}\n  2. GET /v1/nowhere -> "
            + "Unknown request URL: GET /v1/nowhere. Please check the URL for typos, or see the docs at "
            + "https://platform.openai.com/docs/api-reference/.", failure.getMessage());
        assertThrows(AssertionError.class, () -> fake.requested(1).path("/models"));
        assertThrows(AssertionError.class, () -> fake.requested(1).method("GET"));
        assertThrows(AssertionError.class, () -> fake.requested(1).header("Authorization", null));
        assertTrue(assertThrows(AssertionError.class, () -> fake.requested(3)).getMessage()
            .startsWith("there is no request 3. The requests that came:"));
    }

    @Test
    void aScriptThatNoRequestMetIsTold() {
        fake.script("GET", "/models", Reply.empty(200)).script(Reply.empty(500).always());
        AssertionError failure = assertThrows(AssertionError.class, fake::requireScriptMet);
        assertEquals("no request met what was scripted for GET /models. No request came.", failure.getMessage());
        caller.get("/models");
        fake.requireScriptMet();
    }

    @Test
    void aRequestThatNoScriptExpectedIsTold() {
        try (FakeOpenAI strict = FakeOpenAI.start(new FakeOpenAIOptions().onlyScripted())) {
            strict.script("GET", "/models", Reply.empty(200));
            assertEquals(200, new Caller(strict).get("/models").statusCode());
            assertEquals("No scripted reply is left for GET /v1/models (0 bytes).",
                Caller.at(new Caller(strict).get("/models"), "/error/message"));
        }
    }

    @Test
    void aBodyIsPlainJava() {
        caller.post("/chat/completions", "{\"a\":[1,2.5,3000000000,true,null,\"x\"],\"b\":{\"c\":{}}}");
        Map<String, Object> body = fake.lastRequest().json();
        assertEquals(List.of(1, 2.5, 3_000_000_000L, true), ((List<?>) body.get("a")).subList(0, 4));
        assertEquals(Map.of("c", Map.of()), body.get("b"));
    }
}
