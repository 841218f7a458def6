package dev.parley.java;

import static dev.parley.chat.ChatMessages.user;

import dev.parley.java.chat.ChatCompletionRequestBuilder;
import java.util.List;
import java.util.function.BiFunction;

/** A program that turns to one area of the API, to be run on a class path of which something is missing. */
public final class AreaProgram implements BiFunction<String, String, Object> {
    @Override
    public Object apply(String area, String baseUrl) {
        try (OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(baseUrl).build()) {
            return switch (area) {
                case "assistants" -> openai.assistants();
                case "audio" -> openai.audio();
                case "chatKit" -> openai.chatKit();
                case "containers" -> openai.containers();
                case "contentProvenanceChecks" -> openai.contentProvenanceChecks();
                case "conversations" -> openai.conversations();
                case "images" -> openai.images();
                case "realtime" -> openai.realtime();
                case "responses" -> openai.responses();
                case "skills" -> openai.skills();
                case "threads" -> openai.threads();
                case "usage" -> openai.usage();
                case "vectorStores" -> openai.vectorStores();
                case "videos" -> openai.videos();
                default -> chat(openai);
            };
        }
    }

    private static String chat(OpenAIClient openai) {
        return openai.chat().create(ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("Hi"))).build()).join().text();
    }
}
