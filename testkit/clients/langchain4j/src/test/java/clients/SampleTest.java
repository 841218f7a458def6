package clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import dev.parley.testkit.junit.WithFakeOpenAI;
import org.junit.jupiter.api.Test;

@WithFakeOpenAI
class SampleTest {
    FakeOpenAI fake;

    @Test
    void theToolIsAsked() {
        fake.script(Reply.toolCall("weather", "{\"city\":\"Ulm\"}"), Reply.chat("It is sunny."));
        OpenAiChatModel model =
            OpenAiChatModel.builder().baseUrl(fake.baseUrl()).apiKey("sk-test").modelName("gpt-5.2").build();
        Tutor tutor = AiServices.builder(Tutor.class).chatModel(model).tools(new Weather()).build();
        assertEquals("It is sunny.", tutor.ask("How is the weather?"));
        fake.requested(2).body("/messages/2/content", "sunny in Ulm");
    }

    interface Tutor {
        String ask(String question);
    }

    static final class Weather {
        @Tool
        String weather(@dev.langchain4j.agent.tool.P(name = "city", value = "the city") String city) {
            return "sunny in " + city;
        }
    }
}
