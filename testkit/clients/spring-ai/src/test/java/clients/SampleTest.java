package clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "spring.ai.openai.api-key=sk-test")
class SampleTest {
    static final FakeOpenAI fake = FakeOpenAI.start();

    @DynamicPropertySource
    static void pointAtTheFake(DynamicPropertyRegistry registry) {
        registry.add("spring.ai.openai.base-url", fake::baseUrl);
    }

    @AfterAll
    static void end() {
        fake.close();
    }

    @Test
    void itAnswersInShort(@Autowired ChatClient.Builder chat) {
        fake.script(Reply.chat("In short."));
        assertEquals("In short.", chat.build().prompt("Hi").call().content());
        fake.requested(1).path("/chat/completions").body("/messages/0/content", "Hi");
    }
}
