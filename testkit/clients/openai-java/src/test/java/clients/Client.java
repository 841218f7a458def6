package clients;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** openai-java at the fake that run has started. */
final class Client {
    static final String MODEL = "gpt-5.2";
    static final OpenAIClient OPENAI = OpenAIOkHttpClient.builder()
        .apiKey("sk-test").baseUrl(Objects.requireNonNull(System.getenv("OPENAI_BASE_URL"), "start this with ../run")).build();

    private Client() {}

    /** A file with that name and text. */
    static Path file(String name, String text) {
        try {
            return Files.writeString(Files.createTempDirectory("calls").resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
