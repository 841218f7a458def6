package dev.parley.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.chat.ChatMessages;
import dev.parley.java.OpenAIClient;
import dev.parley.java.chat.ChatCompletionRequestBuilder;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kotlin.Pair;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import org.junit.jupiter.api.Test;

/** What the README shows is what stands in this module, and it runs. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void theKotlinQuickStartIsTheProgramThatRuns() throws Exception {
        assertShown("kotlin", "src/main/kotlin/dev/parley/examples/QuickStart.kt");
        assertAnswersTwice("dev.parley.examples.QuickStartKt");
    }

    @Test
    void theJavaQuickStartIsTheProgramThatRuns() throws Exception {
        assertShown("java", "src/main/java/dev/parley/examples/JavaQuickStart.java");
        assertAnswersTwice("dev.parley.examples.JavaQuickStart");
    }

    @Test
    void theSnippetsDoWhatTheySay() throws Exception {
        ReadmeSnippets.INSTANCE.configured().close();
        JavaReadmeSnippets.configured().close();
        try (FakeOpenAI fake = FakeOpenAI.start();
            OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build()) {
            var request = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(ChatMessages.user("Hi"))).build();
            assertEquals("You said: Hi", JavaReadmeSnippets.blocking(openai, request).text());
            var bergen = ChatCompletionRequestBuilder.of("gpt-5.2", List.of(ChatMessages.user("Bergen"))).build();
            assertEquals(
                new JavaReadmeSnippets.Planned("The tool said: rain in Bergen", new JavaReadmeSnippets.Plan("Bergen", true)),
                JavaReadmeSnippets.planned(openai, bergen));
        }
        Object requests = BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE, (scope, continuation) -> ReadmeSnippets.INSTANCE.tested(continuation));
        assertEquals(2, requests);
        Object planned = BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE, (scope, continuation) -> ReadmeSnippets.INSTANCE.planned(continuation));
        assertEquals(new Pair<>("The tool said: rain in Bergen", new ReadmeSnippets.Plan("Bergen", true)), planned);
    }

    private static void assertShown(String language, String source) throws IOException {
        String program = Files.readString(Path.of(source));
        String withoutPackage = program.substring(program.indexOf('\n') + 2);
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertTrue(readme.contains("```" + language + "\n" + withoutPackage + "```"), "the README does not show " + source);
    }

    /** Runs the program as a user does: in a process of its own, configured by its environment. */
    private static void assertAnswersTwice(String mainClass) throws Exception {
        try (FakeOpenAI fake = FakeOpenAI.start()) {
            ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), mainClass);
            program.environment().put("OPENAI_API_KEY", "sk-readme");
            program.environment().put("OPENAI_BASE_URL", fake.baseUrl());
            Process process = program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String output = new String(process.getInputStream().readAllBytes());
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
            assertEquals("You said: What is a parley?\nYou said: What is a parley?", output);
            List<RecordedRequest> requests = fake.requests();
            assertEquals(2, requests.size());
        }
    }
}
