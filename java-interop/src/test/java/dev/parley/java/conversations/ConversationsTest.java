package dev.parley.java.conversations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.NotFoundException;
import dev.parley.conversations.Conversation;
import dev.parley.conversations.ConversationItemsRequest;
import dev.parley.java.OpenAIClient;
import dev.parley.java.responses.ResponseRequestBuilder;
import dev.parley.responses.items.Message;
import dev.parley.responses.items.ResponseItem;
import dev.parley.testkit.FakeOpenAI;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program writes to have the service remember a conversation. */
@Timeout(30)
class ConversationsTest {
    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void responsesGoIntoTheConversation() {
        Conversation conversation = openai.conversations().create(ConversationRequestBuilder.of()
            .addItem(Message.developer("Be brief.")).putMetadata("topic", "demo").build()).join();
        openai.responses().create(ResponseRequestBuilder.of()
            .model("gpt-5.2").input("Hi").conversation(conversation.id()).build()).join();
        openai.conversations().items()
            .create(conversation.id(), new ConversationItemsRequest(List.of(Message.user("Bye"))))
            .join();
        List<String> newestFirst = openai.conversations().items().list(conversation.id()).join()
            .all().toList().join().stream().map(ConversationsTest::textOf).toList();
        assertEquals(List.of("Bye", "You said: Hi", "Hi", "Be brief."), newestFirst);
    }

    @Test
    void anyItemTellsItsId() {
        String id = openai.conversations().create(
            ConversationRequestBuilder.of().items(List.of(Message.user("Hi"))).build()).join().id();
        ResponseItem item = openai.conversations().items().list(id).join().data().get(0);
        ResponseItem same = openai.conversations().items().retrieve(id, item.id()).join();
        assertEquals(item.id(), same.id());
        assertEquals("Hi", same.text());
    }

    @Test
    void itemsAndConversationsGo() {
        String id = openai.conversations().create(
            ConversationRequestBuilder.of().items(List.of(Message.user("Hi"))).build()).join().id();
        ResponseItem item = openai.conversations().items().list(id).join().data().get(0);
        openai.conversations().items().delete(id, item.id()).join();
        assertTrue(openai.conversations().items().list(id).join().data().isEmpty());
        assertTrue(openai.conversations().delete(id).join().deleted());
        CompletionException gone =
            assertThrows(CompletionException.class, () -> openai.conversations().retrieve(id).join());
        assertInstanceOf(NotFoundException.class, gone.getCause());
    }

    private static String textOf(ResponseItem item) {
        var text = item.text();
        return text.isEmpty() ? item.toString() : text;
    }
}
