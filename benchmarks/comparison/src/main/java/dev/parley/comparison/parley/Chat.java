package dev.parley.comparison.parley;

import dev.parley.java.OpenAIClient;

final class Chat {
    static void run(String key, String url) {
        try (OpenAIClient openai = OpenAIClient.builder().apiKey(key).baseUrl(url).build()) {
            System.out.println(openai.blocking().chat().create("gpt-5.2", request -> request
                .addSystemMessage("Be brief.")
                .addUserMessage("What is a parley?")).text());
        }
    }
}
