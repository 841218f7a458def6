package clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import dev.parley.testkit.junit.WithFakeOpenAI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@WithFakeOpenAI
class SampleTest {
    FakeOpenAI fake;

    @Test
    void itTriesAgainWhenItIsLimited() {
        fake.script(Reply.rateLimited(Duration.ofMillis(1)), Reply.chat("In short."));
        OpenAIClient client = OpenAIOkHttpClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();
        String answer = client.chat().completions()
            .create(ChatCompletionCreateParams.builder().model("gpt-5.2").addUserMessage("Hi").build())
            .choices().get(0).message().content().orElseThrow();
        assertEquals("In short.", answer);
        fake.requested(2).path("/chat/completions").body("/messages/0/content", "Hi");
    }
}
