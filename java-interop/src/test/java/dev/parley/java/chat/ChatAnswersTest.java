package dev.parley.java.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.AnswerException;
import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.generation.Answer;
import dev.parley.generation.PartialAnswer;
import dev.parley.java.OpenAIClient;
import dev.parley.schema.Description;
import dev.parley.schema.JsonType;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A record is asked for by its class, and comes back. */
@Timeout(60)
class ChatAnswersTest {
    private record Plan(String city, @Description("Whether to take one along.") boolean umbrella) {
    }

    private static final String OSLO = "{\"city\":\"Oslo\",\"umbrella\":true}";
    private static final ChatCompletionRequest REQUEST =
        ChatCompletionRequestBuilder.of("gpt-5.2", List.of()).addUserMessage("A day?").build();

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void aRecordIsAskedForAndComesBack() {
        fake.script(Reply.chat(OSLO), Reply.chat(OSLO), Reply.chat(OSLO));
        Answer<Plan, ChatCompletion> answer = openai.chat().create(REQUEST, Plan.class).join();
        assertEquals(new Plan("Oslo", true), answer.valueOrThrow());
        assertNotNull(answer.reply().usage());
        String sent = fake.lastRequest().bodyText();
        assertTrue(sent.contains("Whether to take one along.") && sent.contains("\"strict\":true"), sent);
        Answer<Plan, ChatCompletion> inPlace =
            openai.chat().create("gpt-5.2", r -> r.addUserMessage("A day?"), Plan.class).join();
        assertEquals("Oslo", inPlace.valueOrThrow().city());
        assertEquals("Oslo", openai.blocking().chat().create(REQUEST, Plan.class).valueOrThrow().city());
    }

    @Test
    void aListIsAskedForByItsElements() {
        fake.script(Reply.chat("{\"value\":[" + OSLO + "]}"));
        List<Plan> plans = openai.chat().create(REQUEST, JsonType.listOf(Plan.class)).join().valueOrThrow();
        assertEquals(List.of(new Plan("Oslo", true)), plans);
    }

    @Test
    void anAnswerCanBeSeenGrowing() {
        fake.script(Reply.stream("{\"city\":\"Os", "lo\",\"umb", "rella\":true}"));
        List<PartialAnswer<Plan, ChatCompletion>> parts = openai.chat().stream(REQUEST, Plan.class).toList().join();
        assertEquals("[city]", parts.get(0).members().keySet().toString());
        assertEquals(new Plan("Oslo", true), parts.get(parts.size() - 1).answer().valueOrThrow());
    }

    @Test
    void whatDoesNotFitIsAnOutcomeOfItsOwn() {
        fake.script(Reply.chat("{\"city\":null}"));
        Answer<Plan, ChatCompletion> answer = openai.chat().create(REQUEST, Plan.class).join();
        Answer.Invalid<?, ?> invalid = assertInstanceOf(Answer.Invalid.class, answer);
        assertEquals("{\"city\":null}", invalid.text());
        AnswerException thrown = assertThrows(AnswerException.class, answer::valueOrThrow);
        assertEquals(answer, thrown.answer());
    }
}
