package dev.parley.examples.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.SortOrder;
import dev.parley.assistants.AssistantFileRequest;
import dev.parley.assistants.AssistantTool;
import dev.parley.java.OpenAIClient;
import dev.parley.java.RequestOptionsBuilder;
import dev.parley.java.assistants.AssistantRequestBuilder;
import dev.parley.java.assistants.AssistantUpdateRequestBuilder;
import dev.parley.java.assistants.CursorRequestBuilder;
import dev.parley.java.threads.ThreadAndRunRequestBuilder;
import dev.parley.java.threads.ThreadRequestBuilder;
import dev.parley.java.threads.ThreadUpdateRequestBuilder;
import dev.parley.java.threads.messages.ThreadMessageListRequestBuilder;
import dev.parley.java.threads.messages.ThreadMessageUpdateRequestBuilder;
import dev.parley.java.threads.runs.RunRequestBuilder;
import dev.parley.java.threads.runs.RunUpdateRequestBuilder;
import dev.parley.threads.RunAccumulator;
import dev.parley.threads.messages.ThreadMessageRequest;
import dev.parley.threads.runs.RunStatus;
import dev.parley.threads.runs.ToolOutput;
import dev.parley.threads.runs.ToolOutputsRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the older clients do with assistants, threads, messages and runs, in Java. */
class ParityJavaAssistantsTest extends ParityRows {
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).engine(engine).build();

    @AfterEach
    void close() {
        openai.close();
    }

    @Test
    void row26() {
        var assistant = assistantId();
        var newest = openai.assistants().list(CursorRequestBuilder.of().limit(20).order(SortOrder.DESC).build()).join();
        askedIn("assistants=v2");
        var v1 = RequestOptionsBuilder.of().beta("assistants=v1").build();
        var old = openai.assistants().list(CursorRequestBuilder.of().build(), v1).join();
        askedIn("assistants=v1");
        assertEquals(assistant, newest.data().get(0).id());
        assertEquals(assistant, old.data().get(0).id());
        asked("GET", "/assistants");
    }

    @Test
    void row27() {
        var id = assistantId();
        var assistant = openai.assistants().retrieve(id).join();
        assertEquals("gpt-5.2", assistant.model());
        asked("GET", "/assistants/{assistant_id}");
    }

    @Test
    void row28() {
        var interpreter = AssistantTool.codeInterpreter();
        var request = AssistantRequestBuilder.of("gpt-5.2").name("Tutor").addTool(interpreter).build();
        var tutor = openai.assistants().create(request).join();
        asked("POST", "/assistants");
        var tool = new AssistantTool.Retrieval();
        var retrieval = AssistantRequestBuilder.of("gpt-4").addTool(tool).addFileId("file-1").build();
        var v1 = RequestOptionsBuilder.of().beta("assistants=v1").build();
        var old = openai.assistants().create(retrieval, v1).join();
        assertEquals("Tutor", tutor.name());
        assertEquals(List.of("file-1"), old.fileIds());
        asked("POST", "/assistants");
    }

    @Test
    void row29() {
        var id = assistantId();
        var request = AssistantUpdateRequestBuilder.of().instructions("Be brief.").build();
        var assistant = openai.assistants().update(id, request).join();
        assertEquals("Be brief.", assistant.instructions());
        asked("POST", "/assistants/{assistant_id}");
    }

    @Test
    void row30() {
        var id = assistantId();
        var deleted = openai.assistants().delete(id).join();
        assertTrue(deleted.deleted());
        asked("DELETE", "/assistants/{assistant_id}");
    }

    @Test
    void row31() {
        var assistant = assistantId("file-1");
        var files = openai.assistants().files().list(assistant, CursorRequestBuilder.of().limit(20).build()).join();
        assertEquals("file-1", files.data().get(0).id());
        asked("GET", "/assistants/{assistant_id}/files");
        askedIn("assistants=v1");
    }

    @Test
    void row32() {
        var assistant = assistantId("file-1");
        var file = openai.assistants().files().retrieve(assistant, "file-1").join();
        assertEquals(assistant, file.assistantId());
        asked("GET", "/assistants/{assistant_id}/files/{file_id}");
        askedIn("assistants=v1");
    }

    @Test
    void row33() {
        var assistant = assistantId();
        var file = openai.assistants().files().create(assistant, new AssistantFileRequest("file-1")).join();
        assertEquals("file-1", file.id());
        asked("POST", "/assistants/{assistant_id}/files");
        askedIn("assistants=v1");
    }

    @Test
    void row34() {
        var assistant = assistantId("file-1");
        var deleted = openai.assistants().files().delete(assistant, "file-1").join();
        assertTrue(deleted.deleted());
        asked("DELETE", "/assistants/{assistant_id}/files/{file_id}");
        askedIn("assistants=v1");
    }

    @Test
    void row35() {
        var id = threadId();
        var threads = openai.threads().list(CursorRequestBuilder.of().limit(20).build()).join();
        assertEquals(id, threads.data().get(0).id());
        asked("GET", "/threads");
    }

    @Test
    void row36() {
        var id = threadId();
        var thread = openai.threads().retrieve(id).join();
        assertEquals(id, thread.id());
        asked("GET", "/threads/{thread_id}");
    }

    @Test
    void row37() {
        var empty = openai.threads().create().join();
        asked("POST", "/threads");
        var hello = ThreadMessageRequest.user("Hello");
        var request = ThreadRequestBuilder.of().addMessage(hello).putMetadata("user", "1").build();
        var thread = openai.threads().create(request).join();
        assertEquals(Map.of(), empty.metadata());
        assertEquals(Map.of("user", "1"), thread.metadata());
        asked("POST", "/threads");
    }

    @Test
    void row38() {
        var assistant = assistantId();
        var thread = ThreadRequestBuilder.of().addMessage(ThreadMessageRequest.user("Hello")).build();
        var run = openai.threads().createAndRun(ThreadAndRunRequestBuilder.of(assistant).thread(thread).build()).join();
        assertEquals(RunStatus.QUEUED, run.status());
        asked("POST", "/threads/runs");
        var pieces = new RunAccumulator();
        var request = ThreadAndRunRequestBuilder.of(assistant).thread(thread).build();
        openai.threads().streamCreateAndRun(request).forEach(pieces::add).join();
        assertEquals("You said: Hello", pieces.result().text());
        asked("POST", "/threads/runs");
    }

    @Test
    void row39() {
        var id = threadId();
        var request = ThreadUpdateRequestBuilder.of().putMetadata("user", "2").build();
        var thread = openai.threads().update(id, request).join();
        assertEquals("2", thread.metadata().get("user"));
        asked("POST", "/threads/{thread_id}");
    }

    @Test
    void row40() {
        var id = threadId();
        var deleted = openai.threads().delete(id).join();
        assertTrue(deleted.deleted());
        asked("DELETE", "/threads/{thread_id}");
    }

    @Test
    void row41() {
        var thread = threadId();
        var messages = openai.threads().messages().list(thread).join();
        assertEquals("Hi", messages.data().get(0).text());
        asked("GET", "/threads/{thread_id}/messages");
        var run = finishedRun(thread).run().id();
        var ofRun = ThreadMessageListRequestBuilder.of().runId(run).build();
        var written = openai.threads().messages().list(thread, ofRun).join();
        assertEquals(run, written.data().get(0).runId());
        asked("GET", "/threads/{thread_id}/messages");
    }

    @Test
    void row42() {
        var thread = threadId();
        var id = messageId(thread);
        var message = openai.threads().messages().retrieve(thread, id).join();
        assertEquals("Hello", message.text());
        asked("GET", "/threads/{thread_id}/messages/{message_id}");
    }

    @Test
    void row43() {
        var thread = threadId();
        var message = openai.threads().messages().create(thread, ThreadMessageRequest.user("How are you?")).join();
        assertEquals("How are you?", message.text());
        asked("POST", "/threads/{thread_id}/messages");
    }

    @Test
    void row44() {
        var thread = threadId();
        var id = messageId(thread);
        var request = ThreadMessageUpdateRequestBuilder.of().putMetadata("read", "true").build();
        var message = openai.threads().messages().update(thread, id, request).join();
        assertEquals("true", message.metadata().get("read"));
        asked("POST", "/threads/{thread_id}/messages/{message_id}");
    }

    @Test
    void row45() {
        var thread = threadId();
        var message = messageId(thread);
        var newest = CursorRequestBuilder.of().limit(20).build();
        var files = openai.threads().messages().files().list(thread, message, newest).join();
        assertEquals("file-1", files.data().get(0).id());
        asked("GET", "/threads/{thread_id}/messages/{message_id}/files");
        askedIn("assistants=v1");
    }

    @Test
    void row46() {
        var thread = threadId();
        var message = messageId(thread);
        var file = openai.threads().messages().files().retrieve(thread, message, "file-1").join();
        assertEquals(message, file.messageId());
        asked("GET", "/threads/{thread_id}/messages/{message_id}/files/{file_id}");
        askedIn("assistants=v1");
    }

    @Test
    void row47() {
        var thread = threadId();
        var id = finishedRun(thread).run().id();
        var runs = openai.threads().runs().list(thread, CursorRequestBuilder.of().limit(20).build()).join();
        assertEquals(id, runs.data().get(0).id());
        asked("GET", "/threads/{thread_id}/runs");
    }

    @Test
    void row48() {
        var thread = threadId();
        var id = finishedRun(thread).run().id();
        var run = openai.threads().runs().retrieve(thread, id).join();
        assertEquals(RunStatus.COMPLETED, run.status());
        asked("GET", "/threads/{thread_id}/runs/{run_id}");
    }

    @Test
    void row49() {
        var assistant = assistantId();
        var thread = threadId();
        var run = openai.threads().runs().create(thread, RunRequestBuilder.of(assistant).build()).join();
        assertEquals(RunStatus.QUEUED, run.status());
        asked("POST", "/threads/{thread_id}/runs");
        var other = threadId();
        var pieces = new RunAccumulator();
        openai.threads().runs().stream(other, RunRequestBuilder.of(assistant).build()).forEach(pieces::add).join();
        assertEquals("You said: Hi", pieces.result().text());
        asked("POST", "/threads/{thread_id}/runs");
    }

    @Test
    void row50() {
        var thread = threadId();
        var id = finishedRun(thread).run().id();
        var request = RunUpdateRequestBuilder.of().putMetadata("seen", "true").build();
        var run = openai.threads().runs().update(thread, id, request).join();
        assertEquals("true", run.metadata().get("seen"));
        asked("POST", "/threads/{thread_id}/runs/{run_id}");
    }

    @Test
    void row51() {
        var waiting = waitingRun();
        var thread = waiting.threadId();
        var id = waiting.id();
        var call = callId(waiting);
        var outputs = new ToolOutputsRequest(List.of(new ToolOutput(call, "sunny")));
        var run = openai.threads().runs().submitToolOutputs(thread, id, outputs).join();
        assertEquals(RunStatus.QUEUED, run.status());
        asked("POST", "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs");
    }

    @Test
    void row52() {
        var waiting = waitingRun();
        var thread = waiting.threadId();
        var id = waiting.id();
        var run = openai.threads().runs().cancel(thread, id).join();
        assertEquals(RunStatus.CANCELLING, run.status());
        asked("POST", "/threads/{thread_id}/runs/{run_id}/cancel");
    }

    @Test
    void row53() {
        var thread = threadId();
        var finished = finishedRun(thread);
        var run = finished.run().id();
        var steps = openai.threads().runs().steps().list(thread, run).join();
        assertEquals(finished.steps(), steps.data());
        asked("GET", "/threads/{thread_id}/runs/{run_id}/steps");
    }

    @Test
    void row54() {
        var thread = threadId();
        var finished = finishedRun(thread);
        var run = finished.run().id();
        var id = finished.steps().get(0).id();
        var step = openai.threads().runs().steps().retrieve(thread, run, id).join();
        assertEquals(finished.steps().get(0), step);
        asked("GET", "/threads/{thread_id}/runs/{run_id}/steps/{step_id}");
    }

    @Test
    void row60() {
        var thread = threadId();
        var message = messageId(thread);
        var deleted = openai.threads().messages().delete(thread, message).join();
        assertTrue(deleted.deleted());
        asked("DELETE", "/threads/{thread_id}/messages/{message_id}");
    }
}
