package dev.parley.java.assistants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.assistants.AssistantTool;
import dev.parley.generation.Answer;
import dev.parley.java.OpenAIClient;
import dev.parley.java.threads.ThreadAndRunRequestBuilder;
import dev.parley.java.threads.ThreadRequestBuilder;
import dev.parley.java.threads.runs.RunRequestBuilder;
import dev.parley.testkit.EventStream;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import dev.parley.threads.RunResult;
import dev.parley.threads.ThreadAndRunRequest;
import dev.parley.threads.ThreadRequest;
import dev.parley.threads.messages.ThreadMessageRequest;
import dev.parley.threads.runs.RunRequest;
import dev.parley.threads.runs.RunStatus;
import dev.parley.tools.Tool;
import dev.parley.tools.Tools;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs whose last message is a record. */
@Timeout(60)
class RunAnswersTest {
    private record Plan(String city, boolean umbrella) {
    }

    private record Place(String city) {
    }

    private static final Plan OSLO = new Plan("Oslo", true);
    private static final ThreadRequest ASKED =
        ThreadRequestBuilder.of().addMessage(ThreadMessageRequest.user("Oslo")).build();

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai =
        OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).maxRetries(0).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void aRecordIsAskedForByItsClass() {
        Answer<Plan, RunResult> answer = openai.threads().runs().create(thread(), run(), Plan.class).join();
        assertEquals(OSLO, answer.valueOrThrow());
        assertEquals(RunStatus.COMPLETED, answer.reply().run().status());
        assertTrue(fake.lastRequest().bodyText().contains("\"strict\":true"), fake.lastRequest().bodyText());
        assertEquals(OSLO, openai.threads().createAndRun(begun(), Plan.class).join().value());
        assertEquals(OSLO, openai.blocking().threads().runs().create(thread(), run(), Plan.class).value());
    }

    @Test
    void theStreamOfARunEndsWithItsAnswer() {
        var parts = openai.threads().runs().stream(thread(), run(), Plan.class).toList().join();
        assertEquals(OSLO, last(parts).answer().valueOrThrow());
        assertEquals("{\"city\":\"Oslo\",\"umbrella\":true}", last(parts).text());
        assertEquals(OSLO, last(openai.threads().streamCreateAndRun(begun(), Plan.class).toList().join()).answer().value());
        try (var blocking = openai.blocking().threads().streamCreateAndRun(begun(), Plan.class)) {
            assertEquals(OSLO, last(blocking.stream().toList()).answer().value());
        }
    }

    @Test
    void anAnswerThatBreaksOffKeepsItsText() {
        fake.script(Reply.events(EventStream.of()
            .event("thread.run.created", event("thread.run", "\"status\":\"queued\""))
            .event("thread.message.created", event("thread.message", "\"role\":\"assistant\",\"content\":[]"))
            .event("thread.message.delta", event("thread.message.delta",
                "\"delta\":{\"content\":[{\"index\":0,\"type\":\"text\",\"text\":{\"value\":\"{\\\"city\\\":\\\"Oslo\\\",\"}}]}"))
            .event("thread.run.incomplete", event("thread.run",
                "\"status\":\"incomplete\",\"incomplete_details\":{\"reason\":\"max_completion_tokens\"}"))
            .event("done", "[DONE]")));
        var parts = openai.threads().runs().stream("thread_1", RunRequestBuilder.of("asst_1").build(), Plan.class).toList().join();
        assertEquals("{\"city\":\"Oslo\"}", parts.get(0).text());
        Answer.Incomplete<?, ?> cut = assertInstanceOf(Answer.Incomplete.class, last(parts).answer());
        assertEquals("{\"city\":\"Oslo\",", cut.text());
    }

    @Test
    void toolsAreCalledBeforeTheAnswer() {
        Tools tools = Tools.of(Tool.of("weather", "Tells the weather.", Place.class, place -> "rain in " + place.city()));
        String thread = openai.threads().create(ThreadRequestBuilder.of()
            .addMessage(ThreadMessageRequest.user("weather")).build()).join().id();
        RunRequest request = RunRequestBuilder.of(assistant()).tools(AssistantTool.functions(tools)).build();
        Answer<Plan, RunResult> answer = openai.threads().runs().runTools(thread, request, tools, Plan.class).join();
        assertEquals(new Plan("weather", true), answer.valueOrThrow());
        assertEquals(2, answer.reply().steps().size());
    }

    private static String event(String object, String members) {
        return "{\"id\":\"id_1\",\"object\":\"" + object + "\"," + members + "}";
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    private String thread() {
        return openai.threads().create(ASKED).join().id();
    }

    private RunRequest run() {
        return RunRequestBuilder.of(assistant()).build();
    }

    private ThreadAndRunRequest begun() {
        return ThreadAndRunRequestBuilder.of(assistant()).thread(ASKED).build();
    }

    private String assistant() {
        return openai.assistants().create(AssistantRequestBuilder.of("gpt-5.2").build()).join().id();
    }
}
