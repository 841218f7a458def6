package dev.parley.testkit;

import java.util.List;

/** What the service has switched off, or announced that it will; the fake still has it unless the options say otherwise. */
public enum Retired {
    /** {@code /assistants} and {@code /threads}, off since 26 August 2026. */
    ASSISTANTS("/v1/assistants", "/v1/threads"),

    /** {@code /videos}. */
    VIDEOS("/v1/videos"),

    /** {@code /edits}, off since January 2024. */
    EDITS("/v1/edits"),

    /** {@code /engines}. */
    ENGINES("/v1/engines"),

    /** {@code /fine-tunes}, off since January 2024. */
    FINE_TUNES("/v1/fine-tunes");

    private final List<String> paths;

    Retired(String... paths) {
        this.paths = List.of(paths);
    }

    boolean has(String path) {
        return paths.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }
}
