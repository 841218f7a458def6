package dev.parley.examples;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and the guides show stands in code that is compiled. */
class PagesTest {
    private static final Pattern SNIPPET = Pattern.compile("```(?:kotlin|java)\n(.*?)```", Pattern.DOTALL);
    /** Their tests hold more than that: the rows that they show are run. */
    private static final List<String> TESTED_BY_ROWS = List.of("parity.md", "from-assistants.md");

    @Test
    void everySnippetStandsInCodeThatIsCompiled() throws IOException {
        String code = files("src", ".kt", ".java") + files("../testkit/clients", "Test.java");
        int snippets = 0;
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult snippet : SNIPPET.matcher(Files.readString(page)).results().toList()) {
                snippets++;
                if (!code.contains(stripped(snippet.group(1)))) missing.add(page.getFileName() + ":\n" + snippet.group(1));
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(snippets > 40, "only " + snippets + " snippets found");
    }

    /** Without indentation: a snippet may stand deeper in the code than on its page. */
    private static String stripped(String code) {
        return code.lines().map(String::strip).collect(joining("\n", "", "\n"));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs"))) {
            return Stream.concat(Stream.of(Path.of("../README.md")), files.sorted())
                .filter(page -> page.toString().endsWith(".md") && !TESTED_BY_ROWS.contains(page.getFileName().toString()))
                .toList();
        }
    }

    private static String files(String folder, String... endings) throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.sorted().toList()) {
                if (Stream.of(endings).anyMatch(file.toString()::endsWith)) code.append(stripped(Files.readString(file)));
            }
        }
        return code.toString();
    }
}
