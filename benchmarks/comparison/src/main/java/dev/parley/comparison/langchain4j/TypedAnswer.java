package dev.parley.comparison.langchain4j;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;

final class TypedAnswer {
    record Plan(String city, boolean umbrella) {
    }

    interface Planner {
        Plan plan(String city);
    }

    static void run(String key, String url) {
        ChatModel model = OpenAiChatModel.builder().apiKey(key).baseUrl(url).modelName("gpt-5.2")
            .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA).strictJsonSchema(true).build();
        Plan plan = AiServices.create(Planner.class, model).plan("Lisbon");
        System.out.println(plan.city() + (plan.umbrella() ? " with" : " without") + " an umbrella");
    }
}
