package dev.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** The fake as a program. */
class FakeOpenAIMainTest {
    @Test
    void itsOptionsAreRead() {
        FakeOpenAIOptions options = FakeOpenAIMain.optionsOf("--port", "8080", "--host", "0.0.0.0", "--key", "k", "--lenient");
        assertEquals("0.0.0.0:8080 k true", options.host + ":" + options.port + " " + options.apiKey + " " + options.lenient);
        assertEquals(81, FakeOpenAIMain.optionsOf("81").port);
        assertEquals(5, FakeOpenAIMain.optionsOf("--as-today").without.size());
    }

    @Test
    void whatItDoesNotKnowIsTold() {
        assertEquals("'--prot' is neither an option nor a port", messageOf("--prot", "80"));
        assertEquals("'66000' is neither an option nor a port", messageOf("66000"));
        assertEquals("--port needs a value", messageOf("--port"));
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
        return assertThrows(IllegalArgumentException.class, () -> FakeOpenAIMain.optionsOf(arguments)).getMessage();
    }
}
