package dev.parley.testkit;

import static java.nio.file.Files.readString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/testkit.md shows stands in the tests of those whom it is for. */
class PageTest {
    private static final Path KOTLIN = Path.of("../examples/src/test/kotlin/dev/parley/examples/TestkitSnippets.kt");

    @Test
    void everySnippetStandsInATest() throws IOException {
        List<MatchResult> snippets = Pattern.compile("```(?:kotlin|java)\n(.*?)```", Pattern.DOTALL)
            .matcher(readString(Path.of("../docs/testkit.md"))).results().toList();
        assertEquals(8, snippets.size());
        String code = stripped(readString(KOTLIN) + clients());
        for (MatchResult snippet : snippets) {
            assertTrue(code.contains(stripped(snippet.group(1))), () -> "in no test:\n" + snippet.group(1));
        }
    }

    private static String clients() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("clients"))) {
            for (Path file : files.filter(it -> it.toString().endsWith("Test.java")).toList()) code.append(readString(file));
        }
        return code.toString();
    }

    /** Without indentation: a snippet may stand deeper in the code than on the page. */
    private static String stripped(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
