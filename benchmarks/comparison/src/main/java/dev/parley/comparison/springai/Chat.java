package dev.parley.comparison.springai;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

final class Chat {
    static void run(String key, String url) {
        OpenAiChatModel model = OpenAiChatModel.builder().options(
            OpenAiChatOptions.builder().apiKey(key).baseUrl(url).model("gpt-5.2").build()).build();
        System.out.println(ChatClient.create(model).prompt()
            .system("Be brief.")
            .user("What is a parley?")
            .call().content());
    }
}
