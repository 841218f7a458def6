package dev.parley.compat;

import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.junit.WithFakeOpenAI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@WithFakeOpenAI
class PlainTest extends Calls {
    @BeforeEach
    void open() {
        openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();
    }

    @AfterEach
    void close() {
        openai.close();
    }
}
