package dev.parley.java.assistants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.NotFoundException;
import dev.parley.Polling;
import dev.parley.ToolFailedException;
import dev.parley.assistants.Assistant;
import dev.parley.assistants.AssistantRequest;
import dev.parley.assistants.AssistantTool;
import dev.parley.java.Json;
import dev.parley.java.OpenAIClient;
import dev.parley.java.threads.ThreadAndRunRequestBuilder;
import dev.parley.java.threads.ThreadRequestBuilder;
import dev.parley.java.threads.runs.RunRequestBuilder;
import dev.parley.java.tools.FunctionDefinitionBuilder;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.threads.AssistantEvent;
import dev.parley.threads.RunAccumulator;
import dev.parley.threads.RunResult;
import dev.parley.threads.ThreadAndRunRequest;
import dev.parley.threads.ThreadRequest;
import dev.parley.threads.messages.ThreadMessageRequest;
import dev.parley.threads.runs.Run;
import dev.parley.threads.runs.RunRequest;
import dev.parley.threads.runs.RunStatus;
import dev.parley.threads.runs.RunToolCall;
import dev.parley.threads.runs.ToolOutput;
import dev.parley.threads.runs.ToolOutputsRequest;
import dev.parley.tools.Tool;
import dev.parley.tools.ToolFailurePolicy;
import dev.parley.tools.ToolLoopEvent;
import dev.parley.tools.ToolOutcome;
import dev.parley.tools.Tools;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program writes to have assistants answer in threads, with functions of its own. */
@Timeout(30)
class AssistantsTest {
    private static final Polling OFTEN = new Polling(Duration.ofMillis(5), Duration.ofSeconds(10));

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai =
        OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).maxRetries(0).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void keepsAssistants() {
        Assistant assistant = assistant();
        assertEquals(List.of("weather", "time"), assistant.tools().stream().map(AssistantsTest::nameOf).toList());
        openai.assistants().update(assistant.id(), AssistantUpdateRequestBuilder.of().name("Guide").build()).join();
        assertEquals("Guide", openai.assistants().retrieve(assistant.id()).join().name());
        assertEquals(1, openai.assistants().list().join().data().size());
        assertTrue(openai.assistants().delete(assistant.id()).join().deleted());
        CompletionException gone =
            assertThrows(CompletionException.class, () -> openai.assistants().retrieve(assistant.id()).join());
        assertInstanceOf(NotFoundException.class, gone.getCause());
    }

    @Test
    void runsAndWaitsForTheAnswer() {
        String thread = thread("What is a parley?");
        List<RunStatus> seen = new ArrayList<>();
        Run run = openai.threads().runs()
            .createAndPoll(thread, withoutTools(), OFTEN, progress -> seen.add(progress.status()), null)
            .join();
        assertEquals(RunStatus.COMPLETED, run.status());
        assertEquals(RunStatus.COMPLETED, seen.get(seen.size() - 1));
        assertEquals("You said: What is a parley?",
            openai.threads().messages().list(thread).join().data().get(0).text());
    }

    @Test
    void streamsARunFromItsThreadOn() {
        ThreadAndRunRequest request = ThreadAndRunRequestBuilder.of(withoutTools().assistantId())
            .thread(ThreadRequestBuilder.of().addMessage(ThreadMessageRequest.user("Ahoy there")).build())
            .build();
        StringBuilder text = new StringBuilder();
        var events = openai.threads().streamCreateAndRun(request);
        events.forEach(event -> {
            if (event instanceof AssistantEvent.MessageDelta more) {
                text.append(more.delta().text());
            }
        }).join();
        assertEquals("You said: Ahoy there", text.toString());
        RunResult result = events.toRunResult().join();
        assertEquals("You said: Ahoy there", result.text());
        assertEquals(openai.threads().retrieve(result.run().threadId()).join(), result.thread());
    }

    @Test
    void answersFunctionsWithPlainLambdas() {
        Tools tools = Tools.of(
            Tool.handler("weather", call -> "sunny in " + Json.toMap(call.arguments()).get("city")),
            Tool.handler("time", call -> CompletableFuture.supplyAsync(() -> "noon")));
        String thread = thread("The weather and the time, please");
        RunAccumulator result = new RunAccumulator();
        List<ToolOutcome> outcomes = new ArrayList<>();
        openai.threads().runs().streamTools(thread, request(), tools).forEach(event -> {
            if (event instanceof ToolLoopEvent.Streamed<AssistantEvent, Run> streamed) {
                result.add(streamed.event());
            } else if (event instanceof ToolLoopEvent.Ended<AssistantEvent, Run> ended) {
                outcomes.add(ended.outcome());
            }
        }).join();
        assertEquals("The tool said: sunny in Lisbon, noon", result.result().text());
        assertEquals(openai.threads().runs().retrieve(thread, result.run().id()).join(), result.run());
        assertEquals(2, result.steps().size());
        assertEquals(2, outcomes.size());
    }

    @Test
    void aFunctionThatFailsEndsTheRunIfItIsToldTo() {
        Tools tools = Tools.builder()
            .add(Tool.handler("weather", call -> {
                throw new IOException("no window");
            }))
            .onFailure(ToolFailurePolicy.ABORT)
            .build();
        CompletableFuture<Run> run = openai.threads().runs().runTools(thread("weather?"), request(), tools);
        Throwable cause = assertThrows(CompletionException.class, run::join).getCause();
        assertInstanceOf(ToolFailedException.class, cause);
    }

    @Test
    void submitsOutputsByHand() {
        String thread = thread("weather?");
        Run waiting = openai.threads().runs().createAndPoll(thread, request(), OFTEN, null, null).join();
        assertEquals(RunStatus.REQUIRES_ACTION, waiting.status());
        List<ToolOutput> outputs = new ArrayList<>();
        for (RunToolCall call : waiting.toolCalls()) {
            if (call instanceof RunToolCall.Function function) {
                outputs.add(new ToolOutput(function.id(), "rain"));
            }
        }
        openai.threads().runs()
            .submitToolOutputsAndPoll(thread, waiting.id(), new ToolOutputsRequest(outputs), OFTEN, null)
            .join();
        assertEquals("The tool said: rain", openai.threads().messages().list(thread).join().data().get(0).text());
    }

    private Assistant assistant() {
        AssistantRequest request = AssistantRequestBuilder.of("gpt-5.2")
            .instructions("Be kind.")
            .addTool(AssistantTool.function(FunctionDefinitionBuilder.of("weather")
                .parameters(Map.of("type", "object", "properties", Map.of("city", Map.of("enum", List.of("Lisbon")))))
                .build()))
            .addTool(AssistantTool.function(FunctionDefinitionBuilder.of("time").build()))
            .build();
        return openai.assistants().create(request).join();
    }

    private RunRequest request() {
        return RunRequestBuilder.of(assistant().id()).build();
    }

    /** A run whose assistant has nothing to call. */
    private RunRequest withoutTools() {
        AssistantRequest plain = AssistantRequestBuilder.of("gpt-5.2").build();
        return RunRequestBuilder.of(openai.assistants().create(plain).join().id()).build();
    }

    private String thread(String question) {
        ThreadRequest request = ThreadRequestBuilder.of().addMessage(ThreadMessageRequest.user(question)).build();
        return openai.threads().create(request).join().id();
    }

    private static String nameOf(AssistantTool tool) {
        return tool instanceof AssistantTool.Function function ? function.function().name() : tool.toString();
    }
}
