package dev.parley.testkit;

import static dev.parley.testkit.Caller.at;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.parley.testkit.Cassette.Mode;
import dev.parley.testkit.json.Read;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of the fake, recorded and played. */
class CassetteTest {
    private static final String EMBED = "{\"model\":\"text-embedding-3-small\",\"input\":\"%s\"%s}";

    @TempDir
    Path folder;

    private final FakeOpenAI service = FakeOpenAI.start();

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void whatWasRecordedIsPlayedWithoutTheService() {
        HttpResponse<String> recorded = ask(Mode.ONCE, caller -> caller.chat(""));
        HttpResponse<String> listed = ask(Mode.NEW, caller -> caller.get("/models?limit=1"));
        service.close();
        HttpResponse<String> played = ask(Mode.ONCE, caller -> caller.chat(""));
        assertEquals(recorded.statusCode(), played.statusCode());
        assertEquals(Read.parse(recorded.body()), Read.parse(played.body()));
        assertEquals(recorded.headers().firstValue("x-request-id"), played.headers().firstValue("x-request-id"));
        assertEquals(listed.body(), ask(Mode.NONE, caller -> caller.get("/models?limit=1")).body());
    }

    @Test
    void errorsArePlayedToo() {
        service.script(Reply.rateLimited(Duration.ofSeconds(1)));
        ask(Mode.ONCE, caller -> caller.chat(""));
        HttpResponse<String> played = ask(Mode.NONE, caller -> caller.chat(""));
        assertEquals(429, played.statusCode());
        assertEquals("1", played.headers().firstValue("retry-after").orElseThrow());
    }

    @Test
    void onceRecordsOnlyWhereThereIsNoCassette() {
        ask(Mode.ONCE, caller -> caller.chat(""));
        assertEquals(501, ask(Mode.ONCE, caller -> caller.get("/models")).statusCode());
        assertEquals(1, service.requestCount());
    }

    @Test
    void noneNeverCallsTheService() {
        assertEquals(501, ask(Mode.NONE, caller -> caller.chat("")).statusCode());
        assertEquals(0, service.requestCount());
        assertFalse(Files.exists(file()));
    }

    @Test
    void allRecordsEverythingAgain() {
        ask(Mode.ONCE, caller -> caller.get("/models"));
        ask(Mode.ALL, caller -> caller.chat(""));
        ask(Mode.ALL, caller -> caller.chat(""));
        assertEquals(3, service.requestCount());
        assertEquals(1, entries().size());
    }

    @Test
    void newRecordsWhatIsMissing() {
        ask(Mode.ONCE, caller -> caller.chat(""));
        ask(Mode.NEW, caller -> {
            caller.chat("");
            return caller.get("/models");
        });
        assertEquals(2, service.requestCount());
        assertEquals(2, entries().size());
    }

    @Test
    void theSameCallIsPlayedAsOftenAsItWasRecorded() {
        service.script(Reply.chat("one"), Reply.chat("two"));
        ask(Mode.ONCE, caller -> {
            caller.chat("");
            return caller.chat("");
        });
        try (CassetteRecorder recorder = cassette().start()) {
            Caller caller = new Caller(recorder.baseUrl());
            assertEquals("one", at(caller.chat(""), "/choices/0/message/content"));
            assertEquals("two", at(caller.chat(""), "/choices/0/message/content"));
            String told = at(caller.chat(""), "/error/message");
            assertTrue(told.contains("has no POST /chat/completions more often than it was recorded, which is 2 times"), told);
        }
    }

    @Test
    void aRequestThatWasNotRecordedIsToldWithWhereItDiffers() {
        ask(Mode.ONCE, caller -> caller.chat(""));
        try (CassetteRecorder recorder = cassette().start()) {
            Caller caller = new Caller(recorder.baseUrl());
            HttpResponse<String> refused = caller.chat(",\"temperature\":1");
            assertEquals("The cassette " + file() + " has no POST /chat/completions like this one: the recorded one in line 2 "
                + "differs in /body/temperature. Its mode is once: with the mode new it would be recorded.",
                at(refused, "/error/message"));
            assertEquals("not_recorded", at(refused, "/error/code"));
            assertEquals("false", refused.headers().firstValue("x-should-retry").orElseThrow());
            caller.get("/files");
            assertTrue(recorder.notRecorded().get(1).contains(" has no GET /files at all. "), recorder.notRecorded()::toString);
            assertTrue(assertThrows(AssertionError.class, recorder::requireAllRecorded).getMessage().contains("/body/temperature"));
        }
    }

    @Test
    void ignoredMembersMayDiffer() {
        Cassette cassette = cassette().ignore("user", "after");
        ask(cassette, caller -> caller.post("/embeddings", EMBED.formatted("Hi", ",\"user\":\"one\"")));
        ask(cassette.mode(Mode.NEW), caller -> caller.get("/files?limit=2&after=x"));
        service.close();
        assertEquals(200, ask(cassette, it -> it.post("/embeddings", EMBED.formatted("Hi", ",\"user\":\"two\""))).statusCode());
        assertEquals(200, ask(cassette, it -> it.get("/files?after=y&limit=2")).statusCode());
        assertEquals(501, ask(cassette, it -> it.get("/files?after=y&limit=3")).statusCode());
    }

    @Test
    void secretsNeverTouchTheDisk() throws IOException {
        service.script(
            Reply.json(401, "{\"error\":{\"message\":\"Incorrect: sk-secret-key\",\"user\":\"ada@example.org\"}}")
                .header("Set-Cookie", "session=cookie-of-the-service; Path=/").header("openai-organization", "org-secret"),
            Reply.events("{\"delta\":\"sk-secret-key and org-secret\",\"user\":\"ada@example.org\"}"));
        ask(cassette().redact("user"), caller -> {
            Caller.send(secret(caller.request("/files?user=ada@example.org")));
            return Caller.send(secret(caller.request("/chat/completions")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"a\":\"sk-secret-key\",\"user\":\"ada@example.org\",\"long\":\""
                    + "sk-secret-key".repeat(5000) + "\"}")));
        });
        assertEquals("Bearer sk-secret-key", service.lastRequest().header("Authorization"));
        assertEquals(2, entries().size());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                for (String secret : List.of("sk-secret", "org-secret", "proj-secret", "cookie-of", "ada@example", "Bearer")) {
                    assertFalse(text.contains(secret), file + " holds " + secret);
                }
            }
        }
    }

    @Test
    void redactedMembersMayDiffer() {
        Cassette cassette = cassette().redact("user");
        ask(cassette, caller -> caller.post("/embeddings", EMBED.formatted("Hi", ",\"user\":\"one\"")));
        service.close();
        assertEquals(200, ask(cassette, it -> it.post("/embeddings", EMBED.formatted("Hi", ",\"user\":\"two\""))).statusCode());
    }

    @Test
    void aStreamIsRecordedEventByEventWithItsTiming() {
        service.script(Reply.events(EventStream.of("{\"n\":1}").event("named", "{\"n\":2}").comment("still here")
            .every(Duration.ofMillis(40)).done()));
        String live = ask(Mode.ONCE, caller -> caller.chat(",\"stream\":true")).body();
        JsonArray events = entries().get(0).getAsJsonObject().getAsJsonObject("reply").getAsJsonArray("events");
        assertEquals(4, events.size());
        assertEquals("{\"n\":2}", events.get(1).getAsJsonObject().get("data").toString());
        assertTrue(Read.objects(entry(0), "events").stream().mapToInt(event -> Read.number(event, "after", 0)).sum() >= 80,
            events::toString);
        assertEquals(live, ask(Mode.NONE, caller -> caller.chat(",\"stream\":true")).body());
        long begin = System.nanoTime();
        ask(cassette().speed(2), caller -> caller.chat(",\"stream\":true"));
        assertTrue(System.nanoTime() - begin >= Duration.ofMillis(40).toNanos());
    }

    @Test
    void aStreamThatTheClientLeavesIsRecordedAsAWhole() throws Exception {
        service.script(Reply.events(EventStream.of("{\"n\":1}").repeated("{\"n\":2}", 20).every(Duration.ofMillis(10)).done()));
        ask(Mode.ONCE, caller -> {
            HttpResponse<InputStream> reply =
                Caller.send(caller.request("/models"), BodyHandlers.ofInputStream());
            try (InputStream body = reply.body()) {
                assertTrue(body.read() >= 0);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return null;
        });
        assertEquals(22, entry(0).getAsJsonArray("events").size());
    }

    @Test
    void anUploadLiesBesideTheCassetteAndIsKnownAgain() {
        HttpResponse<String> uploaded = ask(Mode.ONCE, caller -> upload(caller, "one", "{\"a\":1}"));
        assertEquals(200, uploaded.statusCode());
        service.close();
        assertEquals(uploaded.body(), ask(Mode.NONE, caller -> upload(caller, "two", "{\"a\":1}")).body());
        try (CassetteRecorder recorder = cassette().start()) {
            String told = at(upload(new Caller(recorder.baseUrl()), "one", "{\"a\":2}"), "/error/message");
            assertTrue(told.contains("differs in /form/file/content/$file"), told);
        }
        assertEquals(List.of("{\"a\":1}"), beside(".jsonl"));
    }

    @Test
    void aBinaryAnswerLiesBesideTheCassette() {
        String speech = "{\"model\":\"tts-1\",\"voice\":\"alloy\",\"input\":\"Hi\"}";
        byte[] recorded = ask(Mode.ONCE, caller -> bytes(caller, speech)).body();
        service.close();
        HttpResponse<byte[]> played = ask(Mode.NONE, caller -> bytes(caller, speech));
        assertArrayEquals(recorded, played.body());
        assertEquals("audio/mpeg", played.headers().firstValue("content-type").orElseThrow());
        assertEquals(1, beside(".mpeg").size());
    }

    @Test
    void longTextsLieBesideTheCassette() throws IOException {
        String input = "x".repeat(100_000);
        service.script(Reply.json(200, "{\"data\":[{\"b64_json\":\"" + "QUJD".repeat(20_000) + "\"}]}"));
        ask(Mode.ONCE, caller -> caller.post("/images/generations", "{\"prompt\":\"" + input + "\"}"));
        assertTrue(Files.size(file()) < 3000);
        HttpResponse<String> played =
            ask(Mode.NONE, caller -> caller.post("/images/generations", "{\"prompt\":\"" + input + "\"}"));
        assertEquals("QUJD".repeat(20_000), at(played, "/data/0/b64_json"));
    }

    @Test
    void aServiceThatCannotBeReachedIsTold() {
        service.close();
        HttpResponse<String> refused = ask(Mode.ONCE, caller -> caller.chat(""));
        assertEquals(502, refused.statusCode());
        String told = at(refused, "/error/message");
        assertTrue(told.startsWith("The service at " + service.baseUrl() + ", whose calls are to be recorded, cannot be reached: "),
            told);
        assertFalse(Files.exists(file()));
    }

    @Test
    void aReplyThatBreaksOffBreaksOffForTheClientAndIsNotRecorded() {
        service.script(Reply.events(EventStream.of("{}", "{}", "{}").cutAfter(2, Cut.RESET)), Reply.truncated("{\"a\":1}"));
        assertThrows(UncheckedIOException.class, () -> ask(Mode.ONCE, caller -> caller.chat("")));
        assertThrows(UncheckedIOException.class, () -> ask(Mode.ONCE, caller -> caller.chat("")));
        assertFalse(Files.exists(file()));
    }

    @Test
    void manyCallsAtOnceAreRecorded() {
        ask(Mode.ONCE, caller -> {
            List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream()
                .forEach(number -> caller.post("/embeddings", EMBED.formatted("text " + number, "")));
            return null;
        });
        assertEquals(8, entries().size());
    }

    @Test
    void aCassetteThatCannotBeWrittenIsTold() throws IOException {
        Files.createDirectory(folder.resolve("weather.json"));
        RuntimeException failure =
            assertThrows(RuntimeException.class, () -> ask(cassette().mode(Mode.NEW), caller -> caller.get("/models")));
        assertTrue(failure.getMessage().contains("weather.json"), failure::getMessage);
    }

    private static java.net.http.HttpRequest.Builder secret(java.net.http.HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer sk-secret-key").header("OpenAI-Organization", "org-secret")
            .header("OpenAI-Project", "proj-secret").header("Cookie", "session=cookie-of-the-client");
    }

    private static HttpResponse<byte[]> bytes(Caller caller, String speech) {
        return Caller.send(caller.request("/audio/speech").header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(speech)), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> upload(Caller caller, String boundary, String content) {
        String form = "--%1$s\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n--%1$s\r\nContent-Disposition: "
            + "form-data; name=\"file\"; filename=\"a.jsonl\"\r\nContent-Type: application/jsonl\r\n\r\n%2$s\r\n--%1$s--\r\n";
        return Caller.send(caller.request("/files").header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(form.formatted(boundary, content))));
    }

    private <T> T ask(Mode mode, Function<Caller, T> call) {
        return ask(cassette().mode(mode), call);
    }

    private static <T> T ask(Cassette cassette, Function<Caller, T> call) {
        try (CassetteRecorder recorder = cassette.start()) {
            return call.apply(new Caller(recorder.baseUrl()));
        }
    }

    private Cassette cassette() {
        return Cassette.at(file()).upstream(service.baseUrl());
    }

    private Path file() {
        return folder.resolve("weather.json");
    }

    private JsonObject entry(int number) {
        return entries().get(number).getAsJsonObject().getAsJsonObject("reply");
    }

    private JsonArray entries() {
        try {
            return Read.parse(Files.readString(file())).getAsJsonArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the files beside the cassette hold that end so. */
    private List<String> beside(String end) {
        try (Stream<Path> files = Files.list(folder.resolve("weather"))) {
            return files.filter(file -> file.toString().endsWith(end)).map(CassetteTest::latin).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
