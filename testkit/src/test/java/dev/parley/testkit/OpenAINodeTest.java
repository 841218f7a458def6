package dev.parley.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls of testkit/clients/openai-node, made by openai-node; skipped where Node or its registry is not to be had. */
class OpenAINodeTest {
    private static final Pattern PASSED = Pattern.compile("(?m)^# pass (\\d+)$");
    private static final Pattern NO_REGISTRY =
        Pattern.compile("ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|E40[134]|E5\\d\\d|network|proxy");
    private static final int MINUTES = 5;

    @TempDir
    Path folder;

    @Test
    void openAINodeCannotTellTheFakeFromTheService() throws Exception {
        requireNode();
        copy(Path.of("clients", "openai-node"));
        install();
        try (FakeOpenAI fake = FakeOpenAI.start()) {
            Map<String, String> environment = Map.of("OPENAI_BASE_URL", fake.baseUrl(), "OPENAI_API_KEY", "sk-test");
            Ended tests = run(environment, "npm", "test", "--silent");
            Matcher passed = PASSED.matcher(tests.output);
            assertTrue(passed.find(), tests.output);
            assertEquals(0, tests.code, tests.output);
            assertTrue(Integer.parseInt(passed.group(1)) > 30, tests.output);
        }
    }

    private void requireNode() throws Exception {
        Ended version = run(Map.of(), "node", "--version");
        assume(version.code == 0 && version.output.matches("(?s)v(2\\d|[3-9]\\d)\\..*"),
            "there is no Node 20 or later: " + version.output);
    }

    private void install() throws Exception {
        Ended installed = run(Map.of(), "npm", "ci");
        assume(installed.code == 0 || !NO_REGISTRY.matcher(installed.output).find(),
            "npm ci found no registry: " + installed.output);
        assertEquals(0, installed.code, installed.output);
    }

    private static void assume(boolean holds, String otherwise) {
        if (!holds) System.err.println("SKIPPED: the calls of openai-node, since " + otherwise.strip());
        assumeTrue(holds, otherwise);
    }

    private void copy(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private Ended run(Map<String, String> environment, String... command) throws InterruptedException, IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
            .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) process.destroyForcibly().waitFor();
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException absent) {
            return new Ended(127, String.valueOf(List.of(command)) + ": " + absent.getMessage());
        }
    }

    private record Ended(int code, String output) {}
}
