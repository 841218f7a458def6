package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The face's Javadoc speaks of futures and publishers, and links as Javadoc does. */
class JavadocWordsTest {
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*.*?\\*/");
    private static final Pattern KOTLINS = Pattern.compile(
        "(?i)\\b(flows?|collect(s|ed|ing|ion|or|ors)?|coroutines?|suspend(s|ed|ing)?|emit(s|ted|ting)?|kotlin's)\\b"
            + "|\\bUnit\\b|(?<!new byte)\\[[\\w.]+]|`");

    @Test
    void javadocSpeaksJava() throws IOException {
        List<String> odd = new ArrayList<>();
        int comments = 0;
        for (Path file : sources()) {
            var javadoc = JAVADOC.matcher(Files.readString(file));
            while (javadoc.find()) {
                comments++;
                var word = KOTLINS.matcher(javadoc.group());
                while (word.find()) odd.add(file.getFileName() + ": " + line(javadoc.group(), word.start()));
            }
        }
        assertEquals("", String.join("\n", odd));
        assertTrue(comments > 2_000, "only " + comments + " comments were read");
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("target/generated-sources/java-face", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static String line(String text, int at) {
        return text.substring(text.lastIndexOf('\n', at) + 1, (text + "\n").indexOf('\n', at)).strip();
    }
}
