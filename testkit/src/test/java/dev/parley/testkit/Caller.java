package dev.parley.testkit;

import com.google.gson.JsonElement;
import dev.parley.testkit.json.Pointer;
import dev.parley.testkit.json.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The JDK's client with the few calls that the tests make. */
final class Caller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FakeOpenAI fake;

    Caller(FakeOpenAI fake) {
        this.fake = fake;
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** A chat about nothing much, with more members. */
    HttpResponse<String> chat(String more) {
        return post("/chat/completions",
            "{\"model\":\"gpt-5.2\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]" + more + "}");
    }

    /** The member of a reply at a JSON pointer, as text. */
    static String at(HttpResponse<String> reply, String pointer) {
        JsonElement found = Pointer.of(Read.parse(reply.body()), pointer);
        return found == null ? "null" : Read.isString(found) ? found.getAsString() : found.toString();
    }

    /** The data of the events of a reply. */
    static List<String> events(HttpResponse<String> reply) {
        return reply.body().lines().filter(line -> line.startsWith("data: ")).map(line -> line.substring(6)).toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(fake.baseUrl() + path)).header("Authorization", "Bearer sk-test");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
