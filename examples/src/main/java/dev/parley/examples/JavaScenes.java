package dev.parley.examples;

import static dev.parley.chat.ChatMessages.system;
import static dev.parley.chat.ChatMessages.tool;
import static dev.parley.chat.ChatMessages.user;
import static java.util.Objects.requireNonNull;

import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionChunk;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.chat.ChatMessage;
import dev.parley.chat.ChatTool;
import dev.parley.chat.ToolCall;
import dev.parley.chat.ToolChoice;
import dev.parley.java.OpenAIClient;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.models.Model;
import dev.parley.schema.JsonType;
import dev.parley.tools.FunctionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demo's calls, as a Java program writes them. */
final class JavaScenes implements AutoCloseable {
    private static final ChatCompletionRequest QUESTION = ChatCompletionRequestBuilder
        .of(Stage.MODEL, List.of(system("Be brief."), user("What is a parley?")))
        .build();

    private record Place(String city) {
    }

    private final OpenAIClient openai;
    private final Consumer<String> line;
    private final Consumer<String> part;

    JavaScenes(String apiKey, @Nullable String baseUrl, Consumer<String> line, Consumer<String> part) {
        this.openai = JavaStage.client(apiKey, baseUrl);
        this.line = line;
        this.part = part;
    }

    String models() {
        List<Model> models = openai.models().list().join().data();
        models.stream().limit(5).forEach(model -> line.accept(model.id() + ", of " + model.ownedBy()));
        return models.size() + " models";
    }

    String chat() {
        return openai.chat().create(QUESTION)
            .thenApply(reply -> {
                line.accept(reply.text());
                return requireNonNull(reply.usage()).totalTokens() + " tokens, ended by " + reply.choices().get(0).finishReason();
            })
            .join();
    }

    String streamedChat() {
        part.accept("  ");
        try (Stream<ChatCompletionChunk> chunks = openai.chat().stream(QUESTION).stream()) {
            long count = chunks.peek(chunk -> part.accept(chunk.text())).count();
            line.accept("");
            return count + " chunks";
        }
    }

    String toolCall() {
        ChatTool weather =
            ChatTool.function(FunctionDefinition.of("weather", JsonType.of(Place.class), "Tells the weather in a city."));
        List<ChatMessage> messages = new ArrayList<>(List.of(user("Lisbon")));
        ChatCompletion asked = openai.chat().create(ChatCompletionRequestBuilder.of(Stage.MODEL, messages)
            .addTool(weather)
            .toolChoice(ToolChoice.function("weather"))
            .build()).join();
        messages.add(asked.choices().get(0).message().toMessage());
        for (ToolCall call : asked.toolCalls()) {
            if (call instanceof ToolCall.Function function) {
                line.accept("the model calls " + function.function().name() + "(" + function.function().arguments() + ")");
                messages.add(tool(function.id(), "Sunny, 24 °C."));
            }
        }
        line.accept(openai.chat().create(ChatCompletionRequestBuilder.of(Stage.MODEL, messages).addTool(weather).build()).join().text());
        return asked.toolCalls().size() + " call answered";
    }

    @Override
    public void close() {
        openai.close();
    }
}
