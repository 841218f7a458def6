package dev.parley;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says at a client's start which library on the class path does not fit, where its first call would end in a
 * {@link NoSuchMethodError}. Written in Java, so that it runs on whatever Kotlin there is.
 */
final class VersionCheck {
    private static final Logger LOG = LoggerFactory.getLogger("dev.parley.http");

    /** Looked for once: the class path stays as it is. */
    private static final Optional<String> PROBLEM = look();

    private VersionCheck() {
    }

    /** @throws IllegalStateException if a library is too old to work; what may not work is logged */
    static void run() {
        PROBLEM.ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
    }

    /** What cannot work, in one sentence. */
    static Optional<String> problem(Libraries found) {
        return needs(found).filter(Need::isBroken).map(Need::sentence).findFirst();
    }

    /** What may not work, a sentence each. */
    static List<String> doubts(Libraries found) {
        Stream<String> old = needs(found).filter(Need::isDoubtful).map(Need::sentence);
        Stream<String> second = found.kotlins().size() < 2 ? Stream.empty()
            : Stream.of("Kotlin's standard library is on the class path more than once, and the first is used: leave one of "
                + found.kotlins() + ".");
        return Stream.concat(old, second).toList();
    }

    private static Stream<Need> needs(Libraries found) {
        return Stream.of(
            new Need("Parley", "Kotlin's standard library", "org.jetbrains.kotlin:kotlin-bom", "1.8.0", "2.1.0", found.kotlin()),
            new Need("Parley", "Ktor", "io.ktor:ktor-bom", "3.0.0", "3.2.3", found.ktor()),
            coroutines(found),
            new Need("Parley", "kotlinx-serialization", "org.jetbrains.kotlinx:kotlinx-serialization-bom", "1.8.0", "1.8.1",
                found.serialization()));
    }

    /** Ktor 3.5 calls what came with coroutines 1.11, and says so nowhere. */
    private static Need coroutines(Libraries found) {
        String bom = "org.jetbrains.kotlinx:kotlinx-coroutines-bom";
        boolean forKtor = found.ktor() != null && Version.parse(found.ktor()).compareTo(Version.parse("3.5.0")) >= 0;
        return forKtor ? new Need("Ktor " + found.ktor(), "kotlinx-coroutines", bom, "1.11.0", "1.11.0", found.coroutines())
            : new Need("Parley", "kotlinx-coroutines", bom, "1.9.0", "1.10.2", found.coroutines());
    }

    private static Optional<String> look() {
        try {
            Libraries found = Libraries.onClassPath();
            doubts(found).forEach(LOG::warn);
            return problem(found);
        } catch (IOException e) {
            LOG.debug("The class path cannot be read", e);
            return Optional.empty();
        }
    }
}
