package dev.parley.comparison.openaijava;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

final class TypedAnswer {
    record Plan(String city, boolean umbrella) {
    }

    static void run(String key, String url) {
        OpenAIClient openai = OpenAIOkHttpClient.builder().apiKey(key).baseUrl(url).build();
        Plan plan = openai.chat().completions().create(ChatCompletionCreateParams.builder()
            .model("gpt-5.2").addUserMessage("Lisbon").responseFormat(Plan.class).build())
            .choices().get(0).message().content().orElseThrow();
        System.out.println(plan.city() + (plan.umbrella() ? " with" : " without") + " an umbrella");
        openai.close();
    }
}
