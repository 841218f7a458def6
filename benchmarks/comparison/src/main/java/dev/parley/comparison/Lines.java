package dev.parley.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the lines of each program with each library, and writes them into the table of the page that is its argument. Blank
 * lines, imports, the package and what silences warnings are not counted.
 */
public final class Lines {
    private static final String BEGIN = "<!-- lines: begin -->\n";
    private static final String END = "<!-- lines: end -->";
    private static final Path PROGRAMS = Path.of("src/main/java/dev/parley/comparison");

    private static final Map<String, String> TASKS = new LinkedHashMap<>();

    static {
        TASKS.put("Chat", "ask a question");
        TASKS.put("Streaming", "print an answer as it comes");
        TASKS.put("TypedAnswer", "ask for a record");
        TASKS.put("ToolLoop", "let the model call a method");
        TASKS.put("Picture", "save a picture");
        TASKS.put("AssistantRun", "have an assistant answer in a thread");
    }

    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[0]);
        Files.writeString(page, with(Files.readString(page)));
    }

    /** The page with the table as it is now. */
    static String with(String page) throws IOException {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + table() + page.substring(page.indexOf(END));
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("| | Parley | openai-java | langchain4j | Spring AI |\n|---|--:|--:|--:|--:|\n");
        for (Map.Entry<String, String> task : TASKS.entrySet()) {
            table.append("| ").append(task.getValue());
            for (String library : List.of("parley", "openaijava", "langchain4j", "springai")) {
                table.append(" | ").append(count(PROGRAMS.resolve(library).resolve(task.getKey() + ".java")));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String count(Path program) throws IOException {
        if (!Files.exists(program)) return "–";
        try (Stream<String> lines = Files.lines(program)) {
            return lines.filter(line -> !line.isBlank() && !line.matches("(import |package |@SuppressWarnings).*"))
                .collect(Collectors.counting()).toString();
        }
    }
}
