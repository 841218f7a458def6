package dev.parley.comparison.langchain4j;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.concurrent.CompletableFuture;

final class Streaming {
    static void run(String key, String url) {
        CompletableFuture<ChatResponse> done = new CompletableFuture<>();
        OpenAiStreamingChatModel.builder().apiKey(key).baseUrl(url).modelName("gpt-5.2").build()
            .chat("What is a parley?", new StreamingChatResponseHandler() {
                @Override
                public void onPartialResponse(String text) {
                    System.out.print(text);
                }

                @Override
                public void onCompleteResponse(ChatResponse response) {
                    done.complete(response);
                }

                @Override
                public void onError(Throwable failure) {
                    done.completeExceptionally(failure);
                }
            });
        done.join();
    }
}
