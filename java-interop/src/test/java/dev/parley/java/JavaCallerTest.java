package dev.parley.java;

import static dev.parley.chat.ChatMessages.system;
import static dev.parley.chat.ChatMessages.user;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.chat.ChatCompletion;
import dev.parley.chat.ChatCompletionAccumulator;
import dev.parley.chat.ChatCompletionChunk;
import dev.parley.chat.ChatCompletionRequest;
import dev.parley.chat.ChatMessage;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.java.chat.ChatMessageUserBuilder;
import dev.parley.json.Extra;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a Java program writes against the generated face, over a real socket. */
@Timeout(30)
class JavaCallerTest {
    private static final String REPLY = """
        {"id":"c1","object":"chat.completion","created":1,"model":"gpt-5.2","choices":[{"index":0,
        "message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]}""";
    private static final String PIECE = """
        {"id":"c1","object":"chat.completion.chunk","created":1,"model":"gpt-5.2",\
        "choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":null}]}""";

    private final ChatCompletionRequest request =
        ChatCompletionRequestBuilder.of("gpt-5.2", List.of(system("Be brief."), user("Hi"))).temperature(0.2).build();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final CountDownLatch answering = new CountDownLatch(1);
    private final CountDownLatch connectionLost = new CountDownLatch(1);
    private HttpServer service;
    private OpenAIClient openai;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newCachedThreadPool());
        service.start();
        openai = OpenAIClient.builder().apiKey("sk-test")
            .baseUrl("http://127.0.0.1:" + service.getAddress().getPort() + "/v1").build();
    }

    @AfterEach
    void stop() {
        openai.close();
        service.stop(0);
    }

    @Test
    void asksAndWaits() {
        service.createContext("/v1/chat/completions", call -> answer(call, "application/json", REPLY));
        ChatCompletion reply = openai.chat().create(request).join();
        assertEquals("c1", reply.id());
        assertTrue(body.join().contains("\"temperature\":0.2"), body.join());
        assertTrue(body.join().contains("Be brief."), body.join());
    }

    @Test
    void sendsAndReadsMembersThatTheLibraryDoesNotKnow() {
        String reply = REPLY.replace("\"content\":\"Hello\"", "\"content\":\"Hello\",\"reasoning_content\":\"Hm\"");
        service.createContext("/v1/chat/completions", call -> answer(call, "application/json", reply));
        ChatMessage.User question =
            ChatMessageUserBuilder.of("Hi").extra(Extra.of("cache_control", "ephemeral")).build();
        var request = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(question)).build();
        Extra extra = openai.chat().create(request).join().choices().get(0).message().extra();
        assertEquals("Hm", extra.text("reasoning_content"));
        assertTrue(body.join().contains("\"cache_control\":\"ephemeral\""), body.join());
    }

    @Test
    void readsAStreamAndPutsItTogether() {
        String events = "data: " + PIECE + "\n\ndata: " + PIECE + "\n\ndata: [DONE]\n\n";
        service.createContext("/v1/chat/completions", call -> answer(call, "text/event-stream", events));
        ChatCompletionAccumulator all = new ChatCompletionAccumulator();
        try (Stream<ChatCompletionChunk> chunks = openai.chat().stream(request).stream()) {
            chunks.forEach(all::add);
        }
        assertEquals("HiHi", all.completion().choices().get(0).message().content());
    }

    @Test
    void cancellingTheFutureClosesTheConnection() throws Exception {
        service.createContext("/v1/chat/completions", call -> answerWithoutEnd(call, "application/json", " "));
        CompletableFuture<ChatCompletion> reply = openai.chat().create(request);
        answering.await();
        reply.cancel(true);
        connectionLost.await();
    }

    @Test
    void leavingAStreamClosesTheConnection() throws Exception {
        service.createContext(
            "/v1/chat/completions", call -> answerWithoutEnd(call, "text/event-stream", "data: " + PIECE + "\n\n"));
        try (Stream<ChatCompletionChunk> chunks = openai.chat().stream(request).stream()) {
            assertEquals("c1", chunks.findFirst().orElseThrow().id());
        }
        connectionLost.await();
    }

    private void answer(HttpExchange call, String type, String text) throws IOException {
        body.complete(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", type);
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private void answerWithoutEnd(HttpExchange call, String type, String piece) throws IOException {
        call.getRequestBody().readAllBytes();
        call.getResponseHeaders().add("Content-Type", type);
        call.sendResponseHeaders(200, 0);
        try {
            while (true) {
                call.getResponseBody().write(piece.getBytes(StandardCharsets.UTF_8));
                call.getResponseBody().flush();
                answering.countDown();
            }
        } catch (IOException lost) {
            connectionLost.countDown();
        }
    }
}
