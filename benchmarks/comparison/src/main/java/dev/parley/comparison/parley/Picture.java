package dev.parley.comparison.parley;

import dev.parley.java.OpenAIClient;
import java.nio.file.Path;

final class Picture {
    static void run(String key, String url, Path file) {
        try (OpenAIClient openai = OpenAIClient.builder().apiKey(key).baseUrl(url).build()) {
            openai.blocking().images().generate("Two ships", request -> request.model("gpt-image-1.5"))
                .data().get(0).saveTo(file);
        }
    }
}
