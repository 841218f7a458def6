package dev.parley.comparison.openaijava;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;

final class Streaming {
    static void run(String key, String url) {
        OpenAIClient openai = OpenAIOkHttpClient.builder().apiKey(key).baseUrl(url).build();
        ChatCompletionCreateParams request = ChatCompletionCreateParams.builder()
            .model("gpt-5.2").addUserMessage("What is a parley?").build();
        try (StreamResponse<ChatCompletionChunk> chunks = openai.chat().completions().createStreaming(request)) {
            chunks.stream().flatMap(chunk -> chunk.choices().stream())
                .flatMap(choice -> choice.delta().content().stream()).forEach(System.out::print);
        }
        openai.close();
    }
}
