package dev.parley.examples;

import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionChunk;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.java.BlockingServices;
import dev.parley.java.Events;
import dev.parley.java.OpenAIClient;
import dev.parley.java.TimeoutsBuilder;
import dev.parley.schema.Description;
import dev.parley.tools.Tool;
import dev.parley.tools.Tools;
import java.time.Duration;

/** What the README shows of Java besides the quick start. */
final class JavaReadmeSnippets {
    record Place(String city) { }

    record Plan(String city, @Description("Whether to take one along.") boolean umbrella) { }

    /** What a model was told by a tool, and what it planned. */
    record Planned(String told, Plan plan) { }

    private JavaReadmeSnippets() {}

    static Planned planned(OpenAIClient openai, ChatCompletionRequest request) {
        Plan plan = openai.chat().create(request, Plan.class).join().valueOrThrow();
        Tool weather = Tool.of("weather", "Tells the weather in a city.", Place.class, place -> "rain in " + place.city());
        String told = openai.chat().runTools(request, Tools.of(weather)).join().text();
        return new Planned(told, plan);
    }

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
