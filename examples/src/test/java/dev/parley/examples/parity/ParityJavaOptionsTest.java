package dev.parley.examples.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.ApiException;
import dev.parley.HttpProxy;
import dev.parley.SortOrder;
import dev.parley.assistants.AssistantResponseFormat;
import dev.parley.assistants.AssistantTool;
import dev.parley.java.OpenAIClient;
import dev.parley.java.OpenAIClientBuilder;
import dev.parley.java.RequestOptionsBuilder;
import dev.parley.java.TimeoutsBuilder;
import dev.parley.java.assistants.CodeInterpreterResourcesBuilder;
import dev.parley.java.assistants.CursorRequestBuilder;
import dev.parley.java.assistants.FileSearchResourcesBuilder;
import dev.parley.java.assistants.NewFileSearchResourcesBuilder;
import dev.parley.java.assistants.NewToolResourcesBuilder;
import dev.parley.java.assistants.NewVectorStoreBuilder;
import dev.parley.java.assistants.ToolResourcesBuilder;
import dev.parley.java.threads.ThreadAndRunRequestBuilder;
import dev.parley.java.threads.ThreadRequestBuilder;
import dev.parley.java.threads.ThreadUpdateRequestBuilder;
import dev.parley.java.threads.messages.MessageAttachmentBuilder;
import dev.parley.java.threads.messages.ThreadMessageListRequestBuilder;
import dev.parley.java.threads.messages.ThreadMessageRequestBuilder;
import dev.parley.java.threads.runs.RunRequestBuilder;
import dev.parley.java.threads.steps.RunStepListRequestBuilder;
import dev.parley.java.tools.FunctionDefinitionBuilder;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.threads.AssistantEvent;
import dev.parley.threads.RunAccumulator;
import dev.parley.threads.messages.AttachmentTool;
import dev.parley.threads.messages.MessageInput;
import dev.parley.threads.messages.MessageInputPart;
import dev.parley.threads.messages.MessageRole;
import dev.parley.threads.messages.ThreadMessageRequest;
import dev.parley.threads.runs.RunInclude;
import dev.parley.threads.runs.RunStatus;
import dev.parley.threads.runs.RunToolChoice;
import dev.parley.threads.runs.ToolOutput;
import dev.parley.threads.runs.ToolOutputsRequest;
import dev.parley.threads.runs.TruncationStrategy;
import dev.parley.vectorstores.ChunkingStrategy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the older clients are configured, and the options of their calls, in Java. */
class ParityJavaOptionsTest extends ParityRows {
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
    }

    @Test
    void row57() {
        OpenAIClient openai = OpenAIClient.builder()
            .apiKey("sk-test")
            .organization("org-test")
            .project("proj-test")
            .beta("assistants=v2")
            .baseUrl(fake.baseUrl())
            .connectTimeout(Duration.ofSeconds(2))
            .timeouts(TimeoutsBuilder.of().head(Duration.ofSeconds(30)).total(Duration.ofMinutes(5)).build())
            .build();
        openai.models().list().join();
        openai.close();
        assertEquals("Bearer sk-test", fake.lastRequest().header("Authorization"));
        assertEquals("org-test", fake.lastRequest().header("OpenAI-Organization"));
        assertEquals("proj-test", fake.lastRequest().header("OpenAI-Project"));
        assertEquals("assistants=v2", fake.lastRequest().header("OpenAI-Beta"));

        OpenAIClient behindProxy = OpenAIClient.builder()
            .apiKey("sk-test")
            .proxy(new HttpProxy("proxy.local", 3128))
            .build();
        behindProxy.close();

        // OPENAI_API_KEY, OPENAI_ORG_ID, OPENAI_PROJECT_ID and OPENAI_BASE_URL, read now; what is set here wins.
        OpenAIClient other = OpenAIClientBuilder.fromEnv().apiKey("sk-other").baseUrl(fake.baseUrl()).build();
        other.models().list().join();
        other.close();
        assertEquals("Bearer sk-other", fake.lastRequest().header("Authorization"));
        asked("GET", "/models");
    }

    @Test
    void row58() {
        openai.models().list(RequestOptionsBuilder.of().apiKey("sk-other").maxRetries(0).build()).join();
        assertEquals("Bearer sk-other", fake.lastRequest().header("Authorization"));
        openai.with(RequestOptionsBuilder.of().project("proj-other").build()).models().list().join();
        assertEquals("Bearer sk-test", fake.lastRequest().header("Authorization"));
        assertEquals("proj-other", fake.lastRequest().header("OpenAI-Project"));
        asked("GET", "/models");
    }

    @Test
    void row59() {
        String answer = openai.models().retrieve("none").handle((model, failure) -> {
            if (failure instanceof ApiException error) return error.status() + " " + error.code();
            return model.ownedBy();
        }).join();
        assertEquals("404 model_not_found", answer);
        asked("GET", "/models/{model}");
    }

    @Test
    void row61() {
        var assistant = assistantId();
        var thread = threadId();
        var content = List.of(RunInclude.FILE_SEARCH_RESULT_CONTENT);
        var run = openai.threads().runs().create(thread, RunRequestBuilder.of(assistant).build(), content).join();
        assertEquals(RunStatus.QUEUED, run.status());
        assertEquals(INCLUDED, fake.lastRequest().queryParameter("include[]"));
        asked("POST", "/threads/{thread_id}/runs");
    }

    @Test
    void row62() {
        var thread = threadId();
        var finished = finishedRun(thread);
        var run = finished.run().id();
        var id = finished.steps().get(0).id();
        var content = List.of(RunInclude.FILE_SEARCH_RESULT_CONTENT);
        var step = openai.threads().runs().steps().retrieve(thread, run, id, content).join();
        asked("GET", "/threads/{thread_id}/runs/{run_id}/steps/{step_id}");
        assertEquals(INCLUDED, fake.lastRequest().queryParameter("include[]"));
        var request = RunStepListRequestBuilder.of().include(content).build();
        var steps = openai.threads().runs().steps().list(thread, run, request).join();
        assertEquals(INCLUDED, fake.lastRequest().queryParameter("include[]"));
        assertEquals(step, steps.data().get(0));
        asked("GET", "/threads/{thread_id}/runs/{run_id}/steps");
    }

    @Test
    void row63() {
        var thread = threadId();
        var first = messageId(thread);
        var last = messageId(thread);
        var run = finishedRun(thread).run().id();
        var request = ThreadMessageListRequestBuilder.of()
            .runId(run).limit(100).after(first).before(last).order(SortOrder.ASC)
            .build();
        var messages = openai.threads().messages().list(thread, request).join();
        assertEquals(0, messages.data().size());
        var names = Stream.of("run_id", "limit", "after", "before", "order");
        var query = names.map(fake.lastRequest()::queryParameter).toList();
        assertEquals(List.of(run, "100", first, last, "asc"), query);
        asked("GET", "/threads/{thread_id}/messages");

        // All other lists of assistants, threads, runs and files.
        var cursor = CursorRequestBuilder.of().limit(20).after("run_1").before("run_2").order(SortOrder.DESC).build();
        var page = openai.threads().runs().list(thread, cursor).join();
        assertEquals(0, page.data().size());
        asked("GET", "/threads/{thread_id}/runs");
    }

    @Test
    void row64() {
        var assistant = assistantId();
        var thread = threadId();
        var other = threadId();
        var waiting = waitingRun();
        var text = new StringBuilder();
        var subscriber = new Listener();
        // To a callback: each typed event as it comes.
        var request = RunRequestBuilder.of(assistant).build();
        openai.threads().runs().stream(thread, request).forEach(event -> {
            if (event instanceof AssistantEvent.MessageDelta part) text.append(part.delta().text());
        }).join();
        assertEquals("You said: Hi", text.toString());

        // To a collector: the run, its messages and its steps, as retrieving them would give.
        var pieces = new RunAccumulator();
        openai.threads().runs().stream(other, request).forEach(pieces::add).join();
        assertEquals(RunStatus.COMPLETED, pieces.result().run().status());
        asked("POST", "/threads/{thread_id}/runs");

        // To a subscriber, here of create-and-run.
        var hello = ThreadRequestBuilder.of().addMessage(ThreadMessageRequest.user("Hi")).build();
        var both = ThreadAndRunRequestBuilder.of(assistant).thread(hello).build();
        openai.threads().streamCreateAndRun(both).subscribe(subscriber);
        assertEquals(AssistantEvent.Done.INSTANCE, subscriber.last());
        asked("POST", "/threads/runs");

        // What goes on after functions were called is such a stream as well.
        var outputs = new ToolOutputsRequest(List.of(new ToolOutput(callId(waiting), "sunny")));
        var goesOn = openai.threads().runs().streamSubmitToolOutputs(waiting.threadId(), waiting.id(), outputs);
        var events = goesOn.toList().join();
        assertEquals(AssistantEvent.Done.INSTANCE, events.get(events.size() - 1));
        assertEquals("true", sent("stream"));
        asked("POST", "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs");
    }

    @Test
    void row65() {
        var assistant = callingAssistantId();
        var thread = threadId();
        var request = RunRequestBuilder.of(assistant)
            .model("gpt-5.2")
            .instructions("You are a tutor.")
            .additionalInstructions("Be brief.")
            .addAdditionalMessage(ThreadMessageRequest.user("And in Rome?"))
            .addTool(AssistantTool.function(FunctionDefinitionBuilder.of("get_weather").build()))
            .putMetadata("user", "1")
            .temperature(0.5)
            .topP(0.9)
            .maxPromptTokens(1000)
            .maxCompletionTokens(1000)
            .truncationStrategy(TruncationStrategy.lastMessages(10))
            .toolChoice(RunToolChoice.AUTO)
            .parallelToolCalls(false)
            .responseFormat(AssistantResponseFormat.AUTO)
            .build();
        var run = openai.threads().runs().create(thread, request).join();
        assertEquals("gpt-5.2", run.model());
        assertEquals(RUN_OPTIONS, fake.lastRequest().json().keySet());
        asked("POST", "/threads/{thread_id}/runs");
    }

    @Test
    void row66() {
        var assistant = assistantId();
        var chunks = ChunkingStrategy.of(800, 400);
        var store = NewVectorStoreBuilder.of().addFileId("file-1").chunkingStrategy(chunks).build();
        var resources = NewToolResourcesBuilder.of()
            .codeInterpreter(CodeInterpreterResourcesBuilder.of().addFileId("file-2").build())
            .fileSearch(NewFileSearchResourcesBuilder.of().addVectorStore(store).build())
            .build();
        var thread = openai.threads().create(ThreadRequestBuilder.of().toolResources(resources).build()).join();
        assertTrue(sent("tool_resources").contains("\"max_chunk_size_tokens\":800"));
        asked("POST", "/threads");

        var search = FileSearchResourcesBuilder.of().addVectorStoreId("vs_1").build();
        var known = ToolResourcesBuilder.of().fileSearch(search).build();
        openai.threads().update(thread.id(), ThreadUpdateRequestBuilder.of().toolResources(known).build()).join();
        assertEquals("{\"file_search\":{\"vector_store_ids\":[\"vs_1\"]}}", sent("tool_resources"));
        asked("POST", "/threads/{thread_id}");

        var auto = NewVectorStoreBuilder.of()
            .addFileId("file-1").chunkingStrategy(ChunkingStrategy.AUTO)
            .build();
        var fresh = NewToolResourcesBuilder.of()
            .fileSearch(NewFileSearchResourcesBuilder.of().addVectorStore(auto).build())
            .build();
        var begun = ThreadRequestBuilder.of().toolResources(fresh).build();
        var both = ThreadAndRunRequestBuilder.of(assistant).thread(begun).toolResources(known).build();
        openai.threads().createAndRun(both).join();
        assertTrue(sent("thread").contains("\"chunking_strategy\":{\"type\":\"auto\"}"));
        asked("POST", "/threads/runs");
    }

    @Test
    void row67() {
        var thread = threadId();
        var attachment = MessageAttachmentBuilder.of()
            .fileId("file-1").addTool(AttachmentTool.codeInterpreter()).addTool(AttachmentTool.fileSearch())
            .build();
        var image = MessageInputPart.imageUrl("https://example.com/otter.png");
        var content = MessageInput.of(List.of(MessageInputPart.text("What is this?"), image));
        var request = ThreadMessageRequestBuilder.of(MessageRole.USER, content).addAttachment(attachment).build();
        var message = openai.threads().messages().create(thread, request).join();
        assertEquals("What is this?", message.text());
        assertEquals(List.of(attachment), message.attachments());
        asked("POST", "/threads/{thread_id}/messages");

        var text = ThreadMessageRequestBuilder.of(MessageRole.USER, "What is this?").addAttachment(attachment).build();
        openai.threads().messages().create(thread, text).join();
        assertEquals("\"What is this?\"", sent("content"));
        asked("POST", "/threads/{thread_id}/messages");
    }

    @Test
    void row68() {
        try (FakeOpenAI other = FakeOpenAI.start()) {
            var options = RequestOptionsBuilder.of()
                .apiKey("sk-other").organization("org-other").baseUrl(other.baseUrl())
                .build();
            var models = openai.models().list(options).join();
            assertEquals("gpt-5.2", models.data().get(0).id());
            assertEquals("Bearer sk-other", other.lastRequest().header("Authorization"));
            assertEquals("org-other", other.lastRequest().header("OpenAI-Organization"));
            asked("GET", "/models", other);
        }
    }
    private static final class Listener implements Flow.Subscriber<AssistantEvent> {
        private final CompletableFuture<AssistantEvent> end = new CompletableFuture<>();
        private AssistantEvent newest;

        AssistantEvent last() {
            return end.join();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(AssistantEvent event) {
            newest = event;
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(newest);
        }
    }
}
