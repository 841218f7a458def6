package consumer;

import static dev.parley.chat.ChatMessages.user;

import dev.parley.Engine;
import dev.parley.FileSource;
import dev.parley.NotFoundException;
import dev.parley.bridge.AssistantsBridge;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.files.FileObject;
import dev.parley.files.FilePurpose;
import dev.parley.generation.JsonSchemaFormat;
import dev.parley.java.Json;
import dev.parley.java.OpenAIClient;
import dev.parley.java.assistants.AssistantRequestBuilder;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.java.files.FileRequestBuilder;
import dev.parley.java.generation.JsonSchemaFormatBuilder;
import dev.parley.java.generation.ResponseFormatSchemaBuilder;
import dev.parley.schema.JsonType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a Java program does that has nothing of ours but the one jar: it says what it was answered. */
public final class Consumer {
    private static final ChatCompletionRequest QUESTION =
        ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("What is a parley?"))).build();

    /** What a typed answer can be. */
    private record Place(String city) {
    }

    private final OpenAIClient openai;

    private Consumer(OpenAIClient openai) {
        this.openai = openai;
    }

    public static void main(String[] arguments) {
        Engine engine = arguments[1].equals("cio") ? Engine.CIO : Engine.AUTO;
        Engine bridged = new AssistantsBridge().over(engine);
        try (OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(arguments[0]).engine(bridged).build()) {
            Consumer consumer = new Consumer(openai);
            System.out.println("chat: " + openai.chat().create(QUESTION).join().text());
            System.out.println("stream: " + consumer.stream());
            System.out.println("structured: " + consumer.structured());
            System.out.println("upload: " + consumer.upload());
            System.out.println("failure: " + consumer.failure());
            System.out.println("record: " + record());
            System.out.println("assistant: " + openai.assistants().create(AssistantRequestBuilder.of("gpt-5.2").build()).join().model());
        }
    }

    private List<String> stream() {
        List<String> pieces = new CopyOnWriteArrayList<>();
        openai.chat().stream(QUESTION).forEach(chunk -> pieces.add(chunk.text())).join();
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    private Map<String, Object> structured() {
        JsonSchemaFormat weather = JsonSchemaFormatBuilder.of("weather").strict(true).schema(Map.of(
            "type", "object", "properties", Map.of("city", Map.of("type", "string")),
            "required", List.of("city"), "additionalProperties", false)).build();
        ChatCompletionRequest request = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(user("Oslo")))
            .responseFormat(ResponseFormatSchemaBuilder.of(weather).build()).build();
        return Json.toMap(openai.chat().create(request).join().text());
    }

    private String upload() {
        FileSource notes = FileSource.of("To parley is to talk.".getBytes(StandardCharsets.UTF_8), "notes.txt");
        FileObject file = openai.files().create(FileRequestBuilder.of(notes, FilePurpose.USER_DATA).build()).join();
        return file.filename() + ", " + openai.files().content(file.id()).bytes().join().length + " bytes";
    }

    private String failure() {
        try {
            return openai.files().retrieve("file-none").join().id();
        } catch (CompletionException e) {
            return e.getCause() instanceof NotFoundException missing ? missing.getClass().getSimpleName() : e.toString();
        }
    }

    private static String record() {
        try {
            return JsonType.of(Place.class).write(new Place("Oslo"));
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
