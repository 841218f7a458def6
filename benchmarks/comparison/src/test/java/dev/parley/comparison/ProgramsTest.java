package dev.parley.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.parley.testkit.FakeOpenAI;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs that are counted do the same, whatever library they are written with. */
class ProgramsTest {
    private static final String KEY = "sk-test";
    private static final Path PAGE = Path.of("../../docs/comparison.md");

    private final FakeOpenAI fake = FakeOpenAI.start();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley", "openaijava", "langchain4j", "springai"})
    void theProgramsDoTheSame(String library) throws Exception {
        assertEquals("You said: What is a parley?", printed(library, "Chat"));
        assertEquals("You said: What is a parley?", printed(library, "Streaming"));
        Path picture = folder.resolve("picture.png");
        run(library, "Picture", KEY, fake.baseUrl(), picture);
        assertNotNull(ImageIO.read(picture.toFile()));
    }

    /** Spring AI's generator of schemas and openai-java's are two versions of one, which one class path cannot hold. */
    @ParameterizedTest
    @ValueSource(strings = {"parley", "openaijava", "langchain4j"})
    void recordsAreFilledAndMethodsCalled(String library) throws Exception {
        assertEquals("Lisbon with an umbrella", printed(library, "TypedAnswer").replaceAll("^.*\\R", ""));
        assertEquals("The tool said: sunny in Lisbon", printed(library, "ToolLoop").replace("\"", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parley", "openaijava"})
    void anAssistantAnswers(String library) throws Exception {
        assertEquals("You said: What is a parley?", printed(library, "AssistantRun"));
    }

    @Test
    void thePageSaysHowManyLinesTheyTake() throws IOException {
        String page = Files.readString(PAGE);
        assertEquals(Lines.with(page), page);
    }

    private String printed(String library, String program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            run(library, program, KEY, fake.baseUrl());
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8).strip();
    }

    private static void run(String library, String program, Object... arguments) throws Exception {
        Class<?> type = Class.forName("dev.parley.comparison." + library + "." + program);
        Method run = Arrays.stream(type.getDeclaredMethods()).filter(it -> it.getName().equals("run")).findFirst().orElseThrow();
        run.setAccessible(true);
        run.invoke(null, arguments);
    }
}
