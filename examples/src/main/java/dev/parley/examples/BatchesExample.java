package dev.parley.examples;

import static dev.parley.chat.ChatMessages.user;

import dev.parley.Polling;
import dev.parley.batches.Batch;
import dev.parley.batches.BatchItem;
import dev.parley.batches.BatchRequestCounts;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.chat.ChatCompletions;
import dev.parley.java.batches.AsyncBatches;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import java.util.List;
import java.util.stream.Stream;

/** Sends many requests at once, watches them being worked on, and reads the results. */
public final class BatchesExample {
    public static void main(String[] arguments) {
        List<BatchItem<ChatCompletionRequest>> items =
            Stream.of("Lisbon", "Oslo").map(city -> new BatchItem<>(city, question(city))).toList();
        try (JavaStage stage = JavaStage.open()) {
            AsyncBatches batches = stage.openai().batches();
            Batch batch = batches.submit(ChatCompletions.BATCH, items).join();
            batches.results(ChatCompletions.BATCH, batch.id(), new Polling(), BatchesExample::show)
                .forEach(result -> System.out.println(result.customId() + ": "
                    + (result.value() != null ? result.value().text() : String.valueOf(result.error())))).join();
        }
    }

    private static ChatCompletionRequest question(String city) {
        return ChatCompletionRequestBuilder.of(Stage.MODEL, List.of(user("A fact about " + city + ", please."))).build();
    }

    private static void show(Batch batch) {
        BatchRequestCounts counts = batch.requestCounts();
        if (counts != null) {
            System.out.println(batch.status() + ": " + counts.completed() + " of " + counts.total());
        }
    }
}
