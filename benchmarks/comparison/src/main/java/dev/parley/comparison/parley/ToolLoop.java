package dev.parley.comparison.parley;

import dev.parley.java.OpenAIClient;
import dev.parley.java.jackson.ToolMethods;
import dev.parley.schema.Description;
import dev.parley.tools.Tools;

final class ToolLoop {
    static final class Weather {
        @Description("Tells the weather in a city.")
        String weather(String city) {
            return "sunny in " + city;
        }
    }

    static void run(String key, String url) {
        try (OpenAIClient openai = OpenAIClient.builder().apiKey(key).baseUrl(url).build()) {
            System.out.println(openai.blocking().chat().runTools("gpt-5.2",
                request -> request.addUserMessage("Lisbon"), Tools.of(ToolMethods.of(new Weather()))).text());
        }
    }
}
