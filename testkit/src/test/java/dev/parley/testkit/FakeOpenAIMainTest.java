package dev.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fake as a program. */
class FakeOpenAIMainTest {
    @Test
    void itsOptionsAreRead() {
        FakeOpenAIOptions options = Arguments.of("--port", "8080", "--host", "0.0.0.0", "--key", "k", "--lenient").options();
        assertEquals("0.0.0.0:8080 k true", options.host + ":" + options.port + " " + options.apiKey + " " + options.lenient);
        assertEquals(81, Arguments.of("81").options().port);
        assertEquals(5, Arguments.of("--as-today").options().without.size());
    }

    @Test
    void whatItDoesNotKnowIsTold() {
        assertEquals("'--prot' is neither an option nor a port", messageOf("--prot", "80"));
        assertEquals("'66000' is neither an option nor a port", messageOf("66000"));
        assertEquals("--port needs a value", messageOf("--port"));
    }

    @Test
    void itPlaysACassette(@TempDir Path folder) {
        String file = folder.resolve("weather.json").toString();
        try (FakeOpenAI service = FakeOpenAI.start();
            CassetteRecorder recorder = Arguments.of("--mode", "new", "--cassette", file, "--upstream", service.baseUrl(),
                "--redact", "a", "--redact", "b", "--ignore", "c", "--speed", "2").cassette().start()) {
            new Caller(recorder.baseUrl()).post("/embeddings", "{\"a\":1,\"b\":2,\"c\":3}");
            assertEquals(1, service.requestCount());
        }
        try (CassetteRecorder recorder = Arguments.of("--cassette", file, "--mode", "none", "--ignore", "c").cassette().start()) {
            String played = new Caller(recorder.baseUrl()).post("/embeddings", "{\"a\":\"redacted\",\"b\":\"redacted\"}").body();
            assertTrue(played.contains("invalid_request_error"), played);
        }
    }

    @Test
    void whatGoesOnlyWithACassetteIsTold() {
        assertEquals("--mode, --upstream, --redact, --ignore and --speed go with --cassette", messageOf("--mode", "new"));
        assertEquals("'twice' is none of the modes once, none, all and new", messageOf("--cassette", "a.json", "--mode", "twice"));
    }

    @Test
    void aTakenPortIsTold() {
        try (FakeOpenAI fake = FakeOpenAI.start()) {
            FakeOpenAIOptions same = new FakeOpenAIOptions().port(fake.port());
            String message = assertThrows(UncheckedIOException.class, () -> FakeOpenAI.start(same)).getMessage();
            assertTrue(message.startsWith("cannot listen on port " + fake.port() + " of 127.0.0.1: "), message);
        }
    }

    private static String messageOf(String... arguments) {
        return assertThrows(IllegalArgumentException.class, () -> Arguments.of(arguments).cassette()).getMessage();
    }
}
