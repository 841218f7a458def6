package dev.parley.examples;

import static dev.parley.chat.ChatMessages.user;

import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.generation.Answer;
import dev.parley.java.Json;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.schema.Description;
import java.util.List;

/** Asks for a value in place of a text, and for one that can be seen growing. */
public final class TypedAnswerExample {
    /** The answer: not just any text, but this. */
    private record Harbour(String name, @Description("Whether a ship can stay overnight.") boolean overnight, int berths) {
    }

    public static void main(String[] arguments) {
        ChatCompletionRequest request = ChatCompletionRequestBuilder.of(Stage.MODEL, List.of(user("Lisbon"))).build();
        try (JavaStage stage = JavaStage.open()) {
            System.out.println(told(stage.openai().chat().create(request, Harbour.class).join()));
            stage.openai().chat().stream(request, Harbour.class).forEach(harbour -> System.out.println(
                harbour.answer() != null ? harbour.answer().valueOrThrow() : Json.toMap(harbour.text()).keySet())).join();
        }
    }

    private static String told(Answer<Harbour, ChatCompletion> answer) {
        if (answer instanceof Answer.Parsed<Harbour, ChatCompletion> parsed) {
            return parsed.value().name() + " has " + parsed.value().berths() + " berths";
        } else if (answer instanceof Answer.Refused<Harbour, ChatCompletion> refused) {
            return "refused: " + refused.refusal();
        } else if (answer instanceof Answer.Incomplete<Harbour, ChatCompletion> incomplete) {
            return "cut off: " + incomplete.reason();
        }
        return "does not fit";
    }
}
