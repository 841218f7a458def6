package dev.parley.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.parley.InvalidWebhookSignatureException;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.webhooks.WebhookEvent;
import dev.parley.webhooks.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/webhooks.md shows is compiled, and what the fake sends is what a Java program reads. */
class WebhooksPageTest {
    private static final String SECRET = "whsec_c2VjcmV0";

    @Test
    void everySnippetStandsInCodeThatIsCompiled() throws IOException {
        String code = "";
        for (String file : List.of("kotlin/dev/parley/examples/KtorWebhooks.kt", "java/dev/parley/examples/SpringWebhooks.java",
            "java/dev/parley/examples/ServletWebhooks.java", "java/dev/parley/examples/WebhooksPageTest.java")) {
            code += stripped(Files.readString(Path.of("src/test", file)));
        }
        List<MatchResult> snippets = Pattern.compile("```(?:kotlin|java)\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/webhooks.md"))).results().toList();
        assertEquals(4, snippets.size());
        for (MatchResult snippet : snippets) {
            assertTrue(code.contains(stripped(snippet.group(1))), () -> "not compiled anywhere:\n" + snippet.group(1));
        }
    }

    @Test
    void aProgramIsToldOfACall() throws Exception {
        CompletableFuture<WebhookEvent> event = new CompletableFuture<>();
        HttpServer server = server(event);
        try (FakeOpenAI fake = FakeOpenAI.start()) {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks";
            fake.sendWebhooksTo(url, "whsec_c2VjcmV0").sendIncomingCall("rtc_1", "sip:+142555512112@sip.example.com");
            WebhookEvent.RealtimeCallIncoming call = (WebhookEvent.RealtimeCallIncoming) event.get(20, TimeUnit.SECONDS);
            assertEquals("rtc_1", call.data().callId());
            assertEquals("From", call.data().sipHeaders().get(0).name());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatIsForgedIsRefused() {
        Map<String, String> headers = Map.of(
            "webhook-id", "wh_1",
            "webhook-timestamp", String.valueOf(System.currentTimeMillis() / 1000),
            "webhook-signature", "v1,AAAA");
        Webhooks webhooks = new Webhooks(SECRET);
        var refused = assertThrows(InvalidWebhookSignatureException.class, () -> webhooks.unwrap("{}", headers::get));
        assertEquals("the signature in webhook-signature is not that of the body", refused.getMessage());
        assertThrows(InvalidWebhookSignatureException.class, () -> webhooks.unwrap("{}", name -> null));
    }

    private static HttpServer server(CompletableFuture<WebhookEvent> event) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhooks", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
            event.complete(new Webhooks(SECRET).unwrap(body, exchange.getRequestHeaders()::getFirst));
        });
        server.start();
        return server;
    }

    private static String stripped(String program) {
        return program.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
