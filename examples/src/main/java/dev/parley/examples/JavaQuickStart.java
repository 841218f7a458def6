package dev.parley.examples;

import static dev.parley.chat.ChatMessages.system;
import static dev.parley.chat.ChatMessages.user;

import dev.parley.java.OpenAIClient;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import java.util.List;

public final class JavaQuickStart {
    public static void main(String[] arguments) {
        try (OpenAIClient openai = OpenAIClient.fromEnv()) {
            var request = ChatCompletionRequestBuilder
                .of("gpt-5.2", List.of(system("Be brief."), user("What is a parley?")))
                .build();
            System.out.println(openai.chat().create(request).join().text());
            openai.chat().stream(request).forEach(chunk -> System.out.print(chunk.text())).join();
        }
    }
}
