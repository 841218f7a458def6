package dev.parley.comparison.langchain4j;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

final class Chat {
    static void run(String key, String url) {
        ChatModel model = OpenAiChatModel.builder().apiKey(key).baseUrl(url).modelName("gpt-5.2").build();
        System.out.println(model.chat(
            SystemMessage.from("Be brief."),
            UserMessage.from("What is a parley?")).aiMessage().text());
    }
}
