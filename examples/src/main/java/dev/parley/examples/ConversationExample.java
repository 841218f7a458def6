package dev.parley.examples;

import static dev.parley.chat.ChatMessages.system;
import static dev.parley.chat.ChatMessages.user;

import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatMessage;
import java.util.ArrayList;
import java.util.List;

/** Asks two questions; the second knows of the first. */
public final class ConversationExample {
    public static void main(String[] arguments) {
        try (JavaStage stage = JavaStage.open()) {
            List<ChatMessage> messages = new ArrayList<>(List.of(system("Be brief.")));
            for (String question : List.of("What is a parley?", "Who calls for one?")) {
                messages.add(user(question));
                ChatCompletion completion =
                    stage.openai().chat().create(Stage.MODEL, request -> request.messages(messages)).join();
                messages.add(completion.choices().get(0).message().toMessage());
                System.out.println(completion.text());
            }
            System.out.println("The conversation has " + messages.size() + " messages.");
        }
    }
}
