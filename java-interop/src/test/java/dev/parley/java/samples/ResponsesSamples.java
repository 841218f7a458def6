package dev.parley.java.samples;

import dev.parley.java.OpenAIClient;
import dev.parley.java.conversations.ConversationItemsRequestBuilder;
import dev.parley.java.conversations.ConversationRequestBuilder;
import dev.parley.java.responses.ResponseRequestBuilder;
import dev.parley.responses.OutputTextDelta;
import dev.parley.responses.items.Message;
import java.util.List;

/** What the services of responses show in their Javadoc. */
final class ResponsesSamples {
    void responses(OpenAIClient openai) {
        var request = ResponseRequestBuilder.of()
            .model("gpt-5.2")
            .input("Tell me a joke.")
            .instructions("Be brief.")
            .build();
        var response = openai.responses().create(request).join();
        System.out.println(response.text());

        var next = ResponseRequestBuilder.of()
            .model("gpt-5.2")
            .input("Why is that funny?")
            .previousResponseId(response.id())
            .build();
        openai.responses().stream(next).forEach(event -> {
            if (event instanceof OutputTextDelta text) System.out.print(text.delta());
        }).join();
    }

    void conversations(OpenAIClient openai) {
        var conversation = openai.conversations().create().join();
        var request = ResponseRequestBuilder.of()
            .model("gpt-5.2")
            .input("My name is Ann.")
            .conversation(conversation.id())
            .build();
        openai.responses().create(request).join();

        var name = ResponseRequestBuilder.of()
            .model("gpt-5.2")
            .input("What is my name?")
            .conversation(conversation.id())
            .build();
        System.out.println(openai.responses().create(name).join().text());
    }

    void conversationItems(OpenAIClient openai) {
        var request = ConversationRequestBuilder.of().addItem(Message.user("My name is Ann.")).build();
        var id = openai.conversations().create(request).join().id();
        var items = openai.conversations().items();
        var answer = ConversationItemsRequestBuilder.of(List.of(Message.assistant("Hello Ann!"))).build();
        items.create(id, answer).join();
        items.list(id).join().all().forEach(item -> System.out.println(item.text())).join();
    }
}
