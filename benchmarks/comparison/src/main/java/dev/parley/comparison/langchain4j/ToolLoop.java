package dev.parley.comparison.langchain4j;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;

final class ToolLoop {
    static final class Weather {
        @Tool("Tells the weather in a city.")
        String weather(String city) {
            return "sunny in " + city;
        }
    }

    interface Guide {
        String ask(String question);
    }

    static void run(String key, String url) {
        ChatModel model = OpenAiChatModel.builder().apiKey(key).baseUrl(url).modelName("gpt-5.2").build();
        System.out.println(AiServices.builder(Guide.class).chatModel(model).tools(new Weather()).build().ask("Lisbon"));
    }
}
