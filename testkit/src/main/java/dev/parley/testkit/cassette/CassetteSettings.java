package dev.parley.testkit.cassette;

import dev.parley.testkit.Cassette;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** What {@link Cassette} says, for the inside. */
public record CassetteSettings(
    Path file,
    Cassette.Mode mode,
    String upstream,
    Set<String> redacted,
    Set<String> ignored,
    double speed,
    LongSupplier nanoTime) {

    /** The members in which two requests may differ and are still the same call. */
    Set<String> indifferent() {
        Set<String> names = new HashSet<>(ignored);
        names.addAll(redacted);
        return names;
    }
}
