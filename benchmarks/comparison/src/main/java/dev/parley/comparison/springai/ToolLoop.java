package dev.parley.comparison.springai;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.annotation.Tool;

final class ToolLoop {
    static final class Weather {
        @Tool(description = "Tells the weather in a city.")
        String weather(String city) {
            return "sunny in " + city;
        }
    }

    static void run(String key, String url) {
        OpenAiChatModel model = OpenAiChatModel.builder().options(
            OpenAiChatOptions.builder().apiKey(key).baseUrl(url).model("gpt-5.2").build()).build();
        System.out.println(ChatClient.create(model).prompt("Lisbon").tools(new Weather()).call().content());
    }
}
