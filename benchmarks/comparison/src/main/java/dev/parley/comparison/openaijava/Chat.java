package dev.parley.comparison.openaijava;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

final class Chat {
    static void run(String key, String url) {
        OpenAIClient openai = OpenAIOkHttpClient.builder().apiKey(key).baseUrl(url).build();
        System.out.println(openai.chat().completions().create(ChatCompletionCreateParams.builder()
            .model("gpt-5.2")
            .addSystemMessage("Be brief.")
            .addUserMessage("What is a parley?")
            .build()).choices().get(0).message().content().orElseThrow());
        openai.close();
    }
}
