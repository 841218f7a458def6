package dev.parley.examples;

import static java.util.Objects.requireNonNull;

import dev.parley.chat.ChatCompletionAccumulator;

/** Prints a completion word by word, and has it as a whole in the end. */
public final class StreamingExample {
    public static void main(String[] arguments) {
        try (JavaStage stage = JavaStage.open()) {
            ChatCompletionAccumulator whole = new ChatCompletionAccumulator();
            stage.openai().chat().stream(Stage.MODEL, request -> request.addUserMessage("What is a parley?"))
                .forEach(chunk -> {
                    System.out.print(chunk.text());
                    whole.add(chunk);
                }).join();
            System.out.println();
            System.out.println("It has " + requireNonNull(whole.completion()).text().length() + " characters.");
        }
    }
}
