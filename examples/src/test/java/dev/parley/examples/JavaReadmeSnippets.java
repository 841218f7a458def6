package dev.parley.examples;

import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionChunk;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.java.BlockingServices;
import dev.parley.java.Events;
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

    static ChatCompletion blocking(OpenAIClient openai, ChatCompletionRequest request) {
        BlockingServices calls = openai.blocking();
        ChatCompletion reply = calls.chat().create(request);
        try (Events<ChatCompletionChunk> chunks = calls.chat().stream(request)) {
            for (ChatCompletionChunk chunk : chunks) System.out.print(chunk.text());
        }
        return reply;
    }
}
