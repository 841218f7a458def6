package dev.parley.comparison.openaijava;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;

final class ToolLoop {
    @JsonClassDescription("Tells the weather in a city.")
    record Weather(String city) {
        String weather() {
            return "sunny in " + city;
        }
    }

    static void run(String key, String url) {
        OpenAIClient openai = OpenAIOkHttpClient.builder().apiKey(key).baseUrl(url).build();
        var request = ChatCompletionCreateParams.builder()
            .model("gpt-5.2").addTool(Weather.class).addUserMessage("Lisbon");
        ChatCompletionMessage message = ask(openai, request);
        while (!message.toolCalls().orElse(List.of()).isEmpty()) {
            for (ChatCompletionMessageToolCall call : message.toolCalls().get()) {
                request.addMessage(ChatCompletionToolMessageParam.builder()
                    .toolCallId(call.asFunction().id())
                    .content(call.asFunction().function().arguments(Weather.class).weather())
                    .build());
            }
            message = ask(openai, request);
        }
        System.out.println(message.content().orElseThrow());
        openai.close();
    }

    private static ChatCompletionMessage ask(OpenAIClient openai, ChatCompletionCreateParams.Builder request) {
        ChatCompletionMessage message = openai.chat().completions().create(request.build()).choices().get(0).message();
        request.addMessage(message);
        return message;
    }
}
