package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.conversations.ConversationItemsRequest;
import dev.parley.conversations.ConversationUpdateRequest;
import dev.parley.java.OpenAIClient;
import dev.parley.java.responses.items.MessageBuilder;
import dev.parley.responses.items.ItemContent;
import dev.parley.responses.items.ItemPart;
import dev.parley.responses.items.Message;
import dev.parley.responses.items.MessageRole;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A {@code null} in a list or a map of a record made with {@code new} is found when the record is sent. */
class NullInRequestsTest {
    @Test
    void nullInAListOrAMapIsNamed() {
        var question = Message.user("Hi");
        var half = new ItemContent.Parts(Arrays.asList(new ItemPart.Text("a"), null));
        refuses("items[1] must not be null", openai -> openai.conversations().items()
            .create("conv_1", new ConversationItemsRequest(Arrays.asList(question, null))));
        refuses("items[0].content[1] must not be null", openai -> openai.conversations().items()
            .create("conv_1", new ConversationItemsRequest(List.of(MessageBuilder.of(MessageRole.USER, half).build()))));
        refuses("metadata[] must not be null", openai -> openai.conversations()
            .update("conv_1", new ConversationUpdateRequest(Collections.singletonMap("k", null))));
    }

    @Test
    void nullAmongTheElementsOfACallsArgumentIsNamed() {
        refusesWith(NullPointerException.class, "include[0]",
            openai -> openai.responses().retrieve("resp_1", Collections.singletonList(null)));
    }

    private static void refuses(String message, Function<OpenAIClient, CompletableFuture<?>> call) {
        refusesWith(IllegalArgumentException.class, message, call);
    }

    private static void refusesWith(
        Class<? extends Throwable> kind, String message, Function<OpenAIClient, CompletableFuture<?>> call) {
        try (var openai = OpenAIClient.builder().apiKey("sk-test").baseUrl("http://127.0.0.1:9/v1").maxRetries(0).build()) {
            var failure = assertThrows(CompletionException.class, () -> call.apply(openai).join()).getCause();
            assertEquals(message, assertInstanceOf(kind, failure).getMessage());
        }
    }
}
