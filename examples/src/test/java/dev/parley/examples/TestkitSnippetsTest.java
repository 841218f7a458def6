package dev.parley.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import org.junit.jupiter.api.Test;

class TestkitSnippetsTest {
    @Test
    void theStreamComesAfterTheLimit() throws InterruptedException {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            BuildersKt.runBlocking(
                EmptyCoroutineContext.INSTANCE, (scope, continuation) -> TestkitSnippets.INSTANCE.streamed(continuation));
        } finally {
            System.setOut(out);
        }
        assertTrue(printed.toString(UTF_8).contains("In short."), printed::toString);
    }
}
