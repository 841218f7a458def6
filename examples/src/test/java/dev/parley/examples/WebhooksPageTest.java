package dev.parley.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import dev.parley.InvalidWebhookSignatureException;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.webhooks.WebhookEvent;
import dev.parley.webhooks.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the fake sends is what a Java program reads, as docs/webhooks.md shows it. */
class WebhooksPageTest {
    private static final String SECRET = "whsec_c2VjcmV0";

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
}
