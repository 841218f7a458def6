package dev.parley.comparison.parley;

import dev.parley.java.OpenAIClient;

final class Streaming {
    static void run(String key, String url) {
        try (OpenAIClient openai = OpenAIClient.builder().apiKey(key).baseUrl(url).build()) {
            openai.chat().stream("gpt-5.2", request -> request.addUserMessage("What is a parley?"))
                .forEach(chunk -> System.out.print(chunk.text())).join();
        }
    }
}
