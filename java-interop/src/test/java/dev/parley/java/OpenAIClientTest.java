package dev.parley.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.AccessToken;
import dev.parley.AccessTokenException;
import dev.parley.NotFoundException;
import dev.parley.models.Model;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.FakeOpenAIOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenAIClientTest {
    private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer service;
    private OpenAIClient openai;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newCachedThreadPool());
        service.createContext("/v1/models", this::answer);
        service.start();
        openai = OpenAIClient.builder().apiKey("sk-test").header("X-Team", "a").query("v", "1").maxRetries(0)
            .baseUrl(url()).build();
    }

    private String url() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + "/v1";
    }

    @AfterEach
    void stop() {
        openai.close();
        released.countDown();
        service.stop(0);
    }

    @Test
    void callsTheService() {
        AsyncPage<Model> page = openai.models().list().join();
        assertEquals(List.of("gpt"), page.data().stream().map(Model::id).toList());
        assertEquals("GET /v1/models?v=1 Bearer sk-test a null", seen.poll());
    }

    @Test
    void callsWithOptionsOfItsOwn() {
        var options = RequestOptionsBuilder.of().putHeader("X-Call", "b").build();
        openai.models().list(options).join();
        openai.with(options).models().list().join();
        assertEquals("GET /v1/models?v=1 Bearer sk-test a b", seen.poll());
        assertEquals("GET /v1/models?v=1 Bearer sk-test a b", seen.poll());
    }

    @Test
    void asksForATokenOnceForAllThatItServes() {
        var asked = new AtomicInteger();
        try (var client = OpenAIClient.builder().baseUrl(url())
            .accessTokens(() -> new AccessToken("token-" + asked.incrementAndGet(), Instant.now().plusSeconds(3600))).build()) {
            client.models().list().join();
            client.models().retrieve("gpt").join();
        }
        assertEquals("GET /v1/models Bearer token-1 null null", seen.poll());
        assertEquals("GET /v1/models/gpt Bearer token-1 null null", seen.poll());
    }

    @Test
    void aSourceOfTokensThatFailsIsNamed() {
        try (var client = OpenAIClient.builder().baseUrl(url()).accessTokens(() -> { throw new IOException("no vault"); }).build()) {
            var failure = assertThrows(CompletionException.class, () -> client.models().list().join());
            assertEquals("no vault", assertInstanceOf(AccessTokenException.class, failure.getCause()).getCause().getMessage());
        }
        assertNull(seen.poll());
    }

    @Test
    void failsAsKotlinDoes() {
        var failure = assertThrows(CompletionException.class, () -> openai.models().retrieve("missing").join());
        assertInstanceOf(NotFoundException.class, failure.getCause());
    }

    @Test
    void aRefusedTokenIsReplacedWithinTheCall() {
        var tokens = List.of("expired", "valid").iterator();
        try (var fake = FakeOpenAI.start(new FakeOpenAIOptions().apiKey("valid"));
             var client = OpenAIClient.builder().accessTokens(() -> new AccessToken(tokens.next()))
                 .baseUrl(fake.baseUrl()).maxRetries(0).build()) {
            client.models().list().join();
            client.models().list().join();
            assertEquals(
                List.of("Bearer expired", "Bearer valid", "Bearer valid"),
                fake.requests().stream().map(request -> request.header("Authorization")).toList());
        }
    }

    @Test
    void closingEndsTheCallsInFlightAndRefusesMore() throws Exception {
        CompletableFuture<Model> slow = openai.models().retrieve("slow");
        waiting.await();
        openai.close();
        assertInstanceOf(IllegalStateException.class, assertThrows(CompletionException.class, slow::join).getCause());
        var late = assertThrows(CompletionException.class, () -> openai.models().list().join());
        assertInstanceOf(IllegalStateException.class, late.getCause());
    }

    @Test
    void handlersRunOnTheExecutor() throws Exception {
        var executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "mine"));
        try (var client = OpenAIClient.builder().apiKey("sk-test").executor(executor)
            .baseUrl(url()).build()) {
            CompletableFuture<Model> slow = client.models().retrieve("slow");
            CompletableFuture<String> handler = slow.handle((model, failure) -> Thread.currentThread().getName());
            waiting.await();
            released.countDown();
            assertTrue(handler.join().startsWith("mine"));
        }
        executor.shutdown();
    }

    @Test
    void aKeyIsRequired() {
        assertThrows(IllegalArgumentException.class, () -> OpenAIClient.builder().build());
    }

    private void answer(HttpExchange call) throws IOException {
        var headers = call.getRequestHeaders();
        seen.add(call.getRequestMethod() + " " + call.getRequestURI() + " " + headers.getFirst("Authorization") + " "
            + headers.getFirst("X-Team") + " " + headers.getFirst("X-Call"));
        String path = call.getRequestURI().getPath();
        if (path.endsWith("slow")) hold();
        String model = "{\"id\":\"gpt\",\"object\":\"model\",\"created\":1,\"owned_by\":\"us\"}";
        byte[] body = (path.endsWith("models") ? "{\"object\":\"list\",\"data\":[" + model + "]}" : model)
            .getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(path.endsWith("missing") ? 404 : 200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    private void hold() {
        waiting.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
