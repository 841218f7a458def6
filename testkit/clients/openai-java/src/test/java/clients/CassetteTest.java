package clients;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.parley.testkit.Cassette;
import dev.parley.testkit.CassetteRecorder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CassetteTest {
    @Test
    void whatWasRecordedIsPlayed() {
        String key = "sk-test";
        var question = ChatCompletionCreateParams.builder().model("gpt-5.2").addUserMessage("Hi").build();
        Cassette cassette = Cassette.at(Path.of("src/test/cassettes/hi.json")).redact("user").ignore("request_id");
        try (CassetteRecorder recorder = cassette.start()) {
            OpenAIClient client = OpenAIOkHttpClient.builder().apiKey(key).baseUrl(recorder.baseUrl()).build();
            client.chat().completions().create(question); // the first time from the service, ever after from the file
            recorder.requireAllRecorded();
        }
    }
}
