package dev.parley.examples;

import dev.parley.java.OpenAIClient;
import dev.parley.java.TimeoutsBuilder;
import java.time.Duration;

/** What the README shows of Java besides the quick start. */
final class JavaReadmeSnippets {
    private JavaReadmeSnippets() {}

    static OpenAIClient configured() {
        OpenAIClient openai = OpenAIClient.builder()
            .apiKey("sk-test")
            .organization("org-test")
            .timeouts(TimeoutsBuilder.of().idle(Duration.ofSeconds(30)).build())
            .maxRetries(4)
            .build();
        return openai;
    }
}
