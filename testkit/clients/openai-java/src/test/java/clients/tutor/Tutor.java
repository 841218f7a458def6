package clients.tutor;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.chat.completions.ChatCompletionMessageToolCall;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import java.util.List;

/** What the page about the test kit tests: it asks a model, and tells it the weather where it wants to know. */
public final class Tutor {
    private final OpenAIClient client;

    public Tutor(String baseUrl) {
        this.client = OpenAIOkHttpClient.builder().apiKey("sk-test").baseUrl(baseUrl).build();
    }

    public String ask(String question) {
        var chat = ChatCompletionCreateParams.builder().model("gpt-5.2").addUserMessage(question).addTool(Weather.class);
        ChatCompletionMessage answer = answerTo(chat);
        List<ChatCompletionMessageToolCall> calls = answer.toolCalls().orElse(List.of());
        if (calls.isEmpty()) return answer.content().orElseThrow();
        chat.addMessage(answer);
        calls.forEach(call -> chat.addMessage(ChatCompletionToolMessageParam.builder()
            .toolCallId(call.asFunction().id()).content("sunny").build()));
        return answerTo(chat).content().orElseThrow();
    }

    private ChatCompletionMessage answerTo(ChatCompletionCreateParams.Builder chat) {
        return client.chat().completions().create(chat.build()).choices().get(0).message();
    }

    /** The weather in a city. */
    public static final class Weather {
        public String city;
    }
}
