package dev.parley.comparison.springai;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

final class TypedAnswer {
    record Plan(String city, boolean umbrella) {
    }

    static void run(String key, String url) {
        OpenAiChatModel model = OpenAiChatModel.builder().options(
            OpenAiChatOptions.builder().apiKey(key).baseUrl(url).model("gpt-5.2").build()).build();
        Plan plan = ChatClient.create(model).prompt("Lisbon").call().entity(Plan.class);
        System.out.println(plan.city() + (plan.umbrella() ? " with" : " without") + " an umbrella");
    }
}
