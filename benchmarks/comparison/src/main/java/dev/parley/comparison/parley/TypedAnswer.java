package dev.parley.comparison.parley;

import dev.parley.java.OpenAIClient;

final class TypedAnswer {
    record Plan(String city, boolean umbrella) {
    }

    static void run(String key, String url) {
        try (OpenAIClient openai = OpenAIClient.builder().apiKey(key).baseUrl(url).build()) {
            Plan plan = openai.blocking().chat()
                .create("gpt-5.2", request -> request.addUserMessage("Lisbon"), Plan.class).valueOrThrow();
            System.out.println(plan.city() + (plan.umbrella() ? " with" : " without") + " an umbrella");
        }
    }
}
