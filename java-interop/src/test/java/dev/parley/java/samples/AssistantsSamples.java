package dev.parley.java.samples;

import dev.parley.FileSource;
import dev.parley.assistants.AssistantFileRequest;
import dev.parley.assistants.AssistantTool;
import dev.parley.java.OpenAIClient;
import dev.parley.java.assistants.AssistantRequestBuilder;
import dev.parley.java.assistants.AssistantUpdateRequestBuilder;
import dev.parley.java.threads.ThreadRequestBuilder;
import dev.parley.java.threads.runs.RunRequestBuilder;
import dev.parley.java.threads.steps.RunStepListRequestBuilder;
import dev.parley.java.vectorstores.VectorStoreFileBatchRequestBuilder;
import dev.parley.java.vectorstores.VectorStoreFileRequestBuilder;
import dev.parley.java.vectorstores.VectorStoreRequestBuilder;
import dev.parley.java.vectorstores.VectorStoreSearchRequestBuilder;
import dev.parley.java.vectorstores.VectorStoreUploadBuilder;
import dev.parley.threads.AssistantEvent;
import dev.parley.threads.messages.ThreadMessageRequest;
import dev.parley.threads.runs.RunInclude;
import java.nio.file.Path;

/** What the services of assistants show in their Javadoc. */
@SuppressWarnings({"deprecation", "unused"})
final class AssistantsSamples {
    void assistants(OpenAIClient openai) {
        var request = AssistantRequestBuilder.of("gpt-5.2")
            .name("Tutor")
            .instructions("Explain with examples.")
            .addTool(AssistantTool.codeInterpreter())
            .build();
        var assistant = openai.assistants().create(request).join();
        var cooler = AssistantUpdateRequestBuilder.of().temperature(0.2).build();
        openai.assistants().update(assistant.id(), cooler).join();
        openai.assistants().delete(assistant.id()).join();
    }

    void assistantFiles(OpenAIClient openai) {
        var files = openai.assistants().files();
        var attached = files.create("asst_abc123", new AssistantFileRequest("file-abc123")).join();
        System.out.println(attached.createdAt());
        files.list("asst_abc123").join().all().forEach(file -> System.out.println(file.id())).join();
        files.delete("asst_abc123", attached.id()).join();
    }

    void threads(OpenAIClient openai) {
        var question = ThreadMessageRequest.user("What is a prime number?");
        var thread = openai.threads().create(ThreadRequestBuilder.of().addMessage(question).build()).join();
        var request = RunRequestBuilder.of("asst_abc123").build();
        var run = openai.threads().runs().createAndPoll(thread.id(), request).join();
        System.out.println(run.status());
        openai.threads().messages().list(thread.id()).join().data().forEach(it -> System.out.println(it.text()));
        openai.threads().delete(thread.id()).join();
    }

    void threadMessages(OpenAIClient openai) {
        var messages = openai.threads().messages();
        messages.create("thread_abc123", ThreadMessageRequest.user("What is on page 3?")).join();
        messages.list("thread_abc123").join().all()
            .forEach(message -> System.out.println(message.role() + ": " + message.text()))
            .join();
        messages.delete("thread_abc123", "msg_abc123").join();
    }

    void threadMessageFiles(OpenAIClient openai) {
        var files = openai.threads().messages().files();
        files.list("thread_abc123", "msg_abc123").join().all()
            .forEach(file -> System.out.println(file.id() + " was attached at " + file.createdAt()))
            .join();
        var file = files.retrieve("thread_abc123", "msg_abc123", "file-abc123").join();
        System.out.println(file.messageId());
    }

    void threadRuns(OpenAIClient openai) {
        var runs = openai.threads().runs();
        var request = RunRequestBuilder.of("asst_abc123").build();
        var run = runs.createAndPoll("thread_abc123", request).join();
        System.out.println(run.status());

        runs.stream("thread_abc123", request).forEach(event -> {
            if (event instanceof AssistantEvent.MessageDelta message) System.out.print(message.delta().text());
        }).join();
    }

    void runSteps(OpenAIClient openai) {
        var steps = openai.threads().runs().steps();
        var request = RunStepListRequestBuilder.of().addInclude(RunInclude.FILE_SEARCH_RESULT_CONTENT).build();
        steps.list("thread_abc123", "run_abc123", request).join().all()
            .forEach(step -> System.out.println(step.type() + ": " + step.status()))
            .join();
        var step = steps.retrieve("thread_abc123", "run_abc123", "step_abc123").join();
        System.out.println(step.usage());
    }

    void vectorStores(OpenAIClient openai) {
        var store = openai.vectorStores().create(VectorStoreRequestBuilder.of().name("Support FAQ").build()).join();
        var file = VectorStoreFileRequestBuilder.of("file-abc123").build();
        openai.vectorStores().files().createAndPoll(store.id(), file).join();
        var question = VectorStoreSearchRequestBuilder.of("What is the return policy?").maxNumResults(3).build();
        for (var result : openai.vectorStores().search(store.id(), question).join().data()) {
            System.out.println(result.filename() + " (" + result.score() + "): " + result.text());
        }
        openai.vectorStores().delete(store.id()).join();
    }

    void vectorStoreFiles(OpenAIClient openai) {
        var files = openai.vectorStores().files();
        var upload = VectorStoreUploadBuilder.of(FileSource.of(Path.of("returns.md"))).build();
        var file = files.uploadAndPoll("vs_abc123", upload).join();
        System.out.println(files.content("vs_abc123", file.id()).join().text());
        files.delete("vs_abc123", file.id()).join();
    }

    void vectorStoreFileBatches(OpenAIClient openai) {
        var batches = openai.vectorStores().fileBatches();
        var request = VectorStoreFileBatchRequestBuilder.of().addFileId("file-abc123").addFileId("file-abc456").build();
        var batch = batches.createAndPoll("vs_abc123", request).join();
        System.out.println(batch.fileCounts().completed() + " files can be searched");
    }
}
