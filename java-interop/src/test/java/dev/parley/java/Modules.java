package dev.parley.java;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The modules of the build, by their folders. */
public final class Modules {
    public static final Path REPOSITORY = Path.of("..");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Modules() {}

    /** Those that are published and have sources of their own. */
    public static List<String> published() {
        return MODULE.matcher(pom(REPOSITORY)).results().map(found -> found.group(1)).filter(Modules::isPublished).toList();
    }

    /** The same without some. */
    public static List<String> publishedBut(String... others) {
        return published().stream().filter(module -> !List.of(others).contains(module)).toList();
    }

    private static boolean isPublished(String module) {
        Path folder = REPOSITORY.resolve(module);
        return Files.isDirectory(folder.resolve("src/main")) && !pom(folder).contains("<maven.deploy.skip>true<");
    }

    private static String pom(Path folder) {
        try {
            return Files.readString(folder.resolve("pom.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
