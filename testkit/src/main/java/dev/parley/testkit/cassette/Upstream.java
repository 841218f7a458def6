package dev.parley.testkit.cassette;

import dev.parley.testkit.service.Request;
import dev.parley.testkit.wire.Content;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Publisher;

/** The service in front of which a cassette stands. */
final class Upstream {
    /** Headers that speak of a connection and not of a call, in requests and in replies. */
    private static final Set<String> OF_CONNECTIONS = Set.of("connection", "keep-alive", "te", "trailer",
        "transfer-encoding", "upgrade", "http2-settings", "host", "expect", "content-length");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;

    Upstream(String baseUrl) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    String baseUrl() {
        return baseUrl;
    }

    CompletableFuture<HttpResponse<Publisher<List<ByteBuffer>>>> send(Request request) {
        HttpRequest.Builder copy =
            HttpRequest.newBuilder(uriOf(request)).method(request.method(), bodyOf(request.content()));
        request.headers().forEach((name, values) -> {
            if (isOfCall(name) && !name.equals("accept-encoding")) values.forEach(value -> copy.header(name, value));
        });
        return http.sendAsync(copy.build(), BodyHandlers.ofPublisher());
    }

    static boolean isOfCall(String header) {
        return !OF_CONNECTIONS.contains(header);
    }

    private URI uriOf(Request request) {
        String query = request.query() == null ? "" : "?" + request.query();
        return URI.create(baseUrl + EntryWriter.pathOf(request) + query);
    }

    private static BodyPublisher bodyOf(Content content) {
        if (content.size() == 0) return BodyPublishers.noBody();
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content::stream), content.size());
    }
}
