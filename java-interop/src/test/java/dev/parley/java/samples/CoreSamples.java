package dev.parley.java.samples;

import static dev.parley.chat.ChatMessages.system;
import static dev.parley.chat.ChatMessages.user;

import dev.parley.FileSource;
import dev.parley.batches.BatchItem;
import dev.parley.chat.ChatCompletions;
import dev.parley.files.FilePurpose;
import dev.parley.java.OpenAIClient;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.java.completions.CompletionRequestBuilder;
import dev.parley.java.edits.EditRequestBuilder;
import dev.parley.java.embeddings.EmbeddingRequestBuilder;
import dev.parley.java.files.FileRequestBuilder;
import dev.parley.java.finetunes.FineTuneRequestBuilder;
import dev.parley.java.uploads.LargeFileRequestBuilder;
import dev.parley.moderations.ModerationRequest;
import java.nio.file.Path;
import java.util.List;

/** What the services of core show in their Javadoc. */
@SuppressWarnings({"deprecation", "unused"})
final class CoreSamples {
    void models(OpenAIClient openai) {
        openai.models().list().join().data().forEach(model -> System.out.println(model.id()));

        var model = openai.models().retrieve("gpt-5.2").join();
        System.out.println(model.id() + ", owned by " + model.ownedBy());
    }

    void chatCompletions(OpenAIClient openai) {
        var messages = List.of(system("Be brief."), user("What is a quasar?"));
        var request = ChatCompletionRequestBuilder.of("gpt-5.2", messages).temperature(0.2).build();

        openai.chat().create(request).thenAccept(completion -> System.out.println(completion.text()));

        openai.chat().stream(request).forEach(chunk -> System.out.print(chunk.text())).join();
    }

    void completions(OpenAIClient openai) {
        var request = CompletionRequestBuilder.of("gpt-3.5-turbo-instruct", "Once upon a time").maxTokens(50).build();

        System.out.println(openai.completions().create(request).join().text());

        openai.completions().stream(request).forEach(chunk -> System.out.print(chunk.text())).join();
    }

    void embeddings(OpenAIClient openai) {
        var request = EmbeddingRequestBuilder.of("text-embedding-3-small", "The food was delicious")
            .dimensions(256)
            .build();
        var list = openai.embeddings().create(request).join();
        for (float[] vector : list.vectors()) {
            System.out.println(vector.length);
        }
    }

    void moderations(OpenAIClient openai) {
        var moderation = openai.moderations().create(new ModerationRequest("I want to kill them.")).join();
        if (moderation.flagged()) {
            moderation.results().get(0).categories().forEach((category, applies) -> {
                if (applies) System.out.println(category);
            });
        }
    }

    void files(OpenAIClient openai) {
        var examples = FileSource.of(Path.of("examples.jsonl"));
        var file = openai.files().create(FileRequestBuilder.of(examples, FilePurpose.FINE_TUNE).build()).join();
        openai.files().list().join().all().forEach(each -> System.out.println(each.filename())).join();
        openai.files().content(file.id()).saveTo(Path.of("copy.jsonl")).join();
        openai.files().delete(file.id()).join();
    }

    void download(OpenAIClient openai) {
        var content = openai.files().content("file-abc123");
        content.saveTo(Path.of("results.jsonl")).join();

        content.onProgress((transferred, total) -> System.out.println(transferred + " of " + total + " bytes"))
            .chunks()
            .forEach(chunk -> System.out.println(chunk.length))
            .join();
    }

    void uploads(OpenAIClient openai) {
        var request = LargeFileRequestBuilder.of(Path.of("examples.jsonl"), FilePurpose.FINE_TUNE).build();
        var file = openai.uploads()
            .createFile(request, (sent, total) -> System.out.println(sent + " of " + total + " bytes"))
            .join();
        System.out.println(file.id());
    }

    void batches(OpenAIClient openai) {
        var question = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("A fact about Paris, please."))).build();
        var items = List.of(new BatchItem<>("paris", question));
        var batch = openai.batches().submit(ChatCompletions.BATCH, items).join();

        openai.batches().poll(batch.id()).join();
        openai.batches().results(ChatCompletions.BATCH, batch.id())
            .forEach(result -> System.out.println(result.customId() + ": " + result.value()))
            .join();
    }

    void edits(OpenAIClient openai) {
        var request = EditRequestBuilder.of("text-davinci-edit-001", "Fix the spelling.")
            .input("What day of the wek is it?")
            .build();
        var edit = openai.edits().create(request).join();
        System.out.println(edit.text());
    }

    void engines(OpenAIClient openai) {
        var engines = openai.engines().list().join();
        for (var engine : engines.data()) {
            System.out.println(engine.id() + " is ready: " + engine.ready());
        }
    }

    void fineTunes(OpenAIClient openai) {
        var request = FineTuneRequestBuilder.of("file-abc123").model("curie").build();
        var fineTune = openai.fineTunes().create(request).join();
        openai.fineTunes().events(fineTune.id()).join().forEach(event -> System.out.println(event.message()));
        System.out.println(fineTune.id() + " is " + fineTune.status());
    }
}
