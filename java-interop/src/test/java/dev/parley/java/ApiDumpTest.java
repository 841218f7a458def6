package dev.parley.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kotlin.sequences.SequencesKt;
import kotlinx.validation.api.ClassBinarySignature;
import kotlinx.validation.api.KotlinSignaturesLoadingKt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public API of each module is the one that was agreed on, in {@code <module>/api/<module>.api}. After a wanted change,
 * {@code ./mvnw clean verify -Dapi.update=true} writes the file anew.
 */
class ApiDumpTest {
    /** Of the test kit, all that lies below its root but for its JUnit extension. */
    private static final Pattern KIT_INTERNALS = Pattern.compile("/dev/parley/testkit/(?!junit/)[a-z]+/");

    private static final boolean UPDATE = Boolean.getBoolean("api.update");

    @ParameterizedTest
    @MethodSource("dev.parley.java.Modules#published")
    void theApiIsTheOneAgreedOn(String module) throws IOException {
        Path agreed = Modules.REPOSITORY.resolve(module).resolve("api").resolve(module + ".api");
        String actual = dump(Modules.REPOSITORY.resolve(module).resolve("target/classes"));
        if (UPDATE) {
            Files.createDirectories(agreed.getParent());
            Files.writeString(agreed, actual);
        }
        assertEquals(Files.readString(agreed), actual, () -> "The API of " + module + " has changed.");
    }

    private static String dump(Path classes) throws IOException {
        List<ClassBinarySignature> all =
            KotlinSignaturesLoadingKt.loadApiFromJvmClasses(SequencesKt.asSequence(read(classes).iterator()), name -> true);
        List<ClassBinarySignature> open =
            KotlinSignaturesLoadingKt.filterOutAnnotated(all, Set.of("dev/parley/annotation/InternalParleyApi"));
        List<ClassBinarySignature> usable = KotlinSignaturesLoadingKt.filterOutNonPublic(open, List.of(), List.of());
        return KotlinSignaturesLoadingKt.dump(usable, new StringBuilder()).toString();
    }

    /** Every class of a module but the generated serializers; none where a module has no code yet. */
    private static List<InputStream> read(Path classes) throws IOException {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(ApiDumpTest::isOurs).sorted().map(ApiDumpTest::open).toList();
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.endsWith(".class") && !name.endsWith("$$serializer.class") && !KIT_INTERNALS.matcher(name).find();
    }

    private static InputStream open(Path file) {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
