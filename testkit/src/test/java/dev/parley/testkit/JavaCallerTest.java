package dev.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a Java test writes to use the fake. */
class JavaCallerTest {
    private static final String HI = "{\"model\":\"gpt-5.2\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void itAnswersAndRecords() throws Exception {
        try (FakeOpenAI fake = FakeOpenAI.start()) {
            assertTrue(chat(fake).body().contains("You said: Hi"));
            RecordedRequest request = fake.awaitRequests(1, Duration.ofSeconds(5)).get(0);
            assertEquals("Bearer sk-test", request.header("Authorization"));
            assertEquals(HI, request.bodyText());
            assertEquals(1, fake.connectionsAccepted());
        }
    }

    @Test
    void itFollowsAScript() throws Exception {
        FakeOpenAIOptions options = new FakeOpenAIOptions().apiKey("sk-test").wordDelay(Duration.ofMillis(1));
        try (FakeOpenAI fake = FakeOpenAI.start(options)) {
            fake.script(Reply.rateLimited(Duration.ofSeconds(1)).times(2))
                .script("POST", "/chat/completions", Reply.error(500, "Oops"))
                .script(Reply.events(EventStream.of(List.of("{}", "{}")).every(Duration.ofMillis(5)).done()));
            assertEquals(429, chat(fake).statusCode());
            assertEquals(429, chat(fake).statusCode());
            assertEquals(500, chat(fake).statusCode());
            assertTrue(chat(fake).body().endsWith("data: [DONE]\n\n"));
            assertEquals(0, fake.repliesLeft());
        }
    }

    @Test
    void itBreaksConnections() {
        try (FakeOpenAI fake = FakeOpenAI.start()) {
            fake.script(Reply.events(EventStream.of("{}", "{}", "{}").cutAfter(2, Cut.RESET)));
            assertThrows(IOException.class, () -> chat(fake));
            assertTrue(fake.awaitNoConnections(Duration.ofSeconds(5)));
        }
    }

    private HttpResponse<String> chat(FakeOpenAI fake) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(fake.baseUrl() + "/chat/completions"))
            .header("Authorization", "Bearer sk-test")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(HI))
            .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
