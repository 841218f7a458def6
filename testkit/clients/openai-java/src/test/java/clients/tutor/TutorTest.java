package clients.tutor;

import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import dev.parley.testkit.junit.WithFakeOpenAI;
import org.junit.jupiter.api.Test;

@WithFakeOpenAI
class TutorTest {
    FakeOpenAI fake;

    @Test
    void answersInShort() {
        fake.script(Reply.toolCall("Weather", "{\"city\":\"Ulm\"}"), Reply.chat("In short."));
        new Tutor(fake.baseUrl()).ask("How is the weather?");
        fake.requested(2).path("/chat/completions").body("/messages/2/role", "tool");
    }
}
