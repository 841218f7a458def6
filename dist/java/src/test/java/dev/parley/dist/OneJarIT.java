package dev.parley.dist;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dist.Jdk.Outcome;
import dev.parley.testkit.FakeOpenAI;
import dev.parley.testkit.Reply;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.simple.SimpleLogger;

/** A program that has the one jar, compiled by plain javac: on the class path, as a module, and linked into an image. */
@Timeout(120)
class OneJarIT {
    private static final Path JAR = Path.of(System.getProperty("jar"));
    private static final Path SOURCES = Path.of(System.getProperty("consumer"));

    private static final String WITHOUT_JACKSON = "nobody knows the JSON of consumer.Consumer$Place: "
        + "mark it @Serializable, or, in Java, add Jackson's tools.jackson.core:jackson-databind "
        + "or com.fasterxml.jackson.core:jackson-databind to the program";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        String libraries = join(JAR, where(Publisher.class), where(Nullable.class));
        String program = SOURCES.resolve("consumer/Consumer.java").toString();
        succeed("javac", "--release", "17", "-Xlint:all", "-Werror", "-d", path("classes"), "-classpath", libraries, program);
        succeed("javac", "--release", "17", "-Xlint:all", "-Werror", "-d", path("module"), "--module-path", libraries, program,
            SOURCES.resolve("module-info.java").toString());
    }

    static List<Jdk> jdks() throws IOException {
        return Jdk.atHand();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void runsOnTheClassPath(Jdk jdk) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        assertAnswered("OkHttp", jdk, "auto", "-classpath", join(classes, libraries()), "consumer.Consumer");
        assertAnswered("CIO", jdk, "cio", "-classpath", join(classes, libraries()), "consumer.Consumer");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void knowsRecordsWhereJacksonIs(Jdk jdk) throws IOException, InterruptedException {
        String jackson = join(where(ObjectMapper.class), where(JsonFactory.class), where(JsonProperty.class));
        String path = join(folder.resolve("classes"), libraries(), Path.of(jackson));
        assertAnswered("OkHttp", "{\"city\":\"Oslo\"}", jdk, "auto", "-classpath", path, "consumer.Consumer");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void runsAsAModule(Jdk jdk) throws IOException, InterruptedException {
        assertAnswered("OkHttp", jdk, "auto", "--module-path", join(folder.resolve("module"), libraries()),
            "--add-modules", "org.slf4j.simple", "--module", "consumer/consumer.Consumer");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void runsLinkedIntoAnImage(Jdk jdk) throws IOException, InterruptedException {
        Path image = folder.resolve("image-" + jdk.version());
        String modules = join(folder.resolve("module"), JAR, named(where(Publisher.class)), where(Logger.class), where(SimpleLogger.class));
        Outcome linked = jdk.run("jlink", List.of("--module-path", modules, "--add-modules", "consumer,org.slf4j.simple",
            "--output", image.toString()), folder);
        assertEquals(new Outcome(0, "", ""), linked);
        assertAnswered("OkHttp", new Jdk(image), "auto", "--module", "consumer/consumer.Consumer");
    }

    private static void assertAnswered(String engine, Jdk jdk, String choice, String... program)
        throws IOException, InterruptedException {
        assertAnswered(engine, WITHOUT_JACKSON, jdk, choice, program);
    }

    private static void assertAnswered(String engine, String ofRecord, Jdk jdk, String choice, String... program)
        throws IOException, InterruptedException {
        try (FakeOpenAI fake = FakeOpenAI.start()) {
            fake.script(Reply.chat("A talk."), Reply.stream("A ", "talk."));
            List<String> arguments = Stream.concat(Stream.of(program), Stream.of(fake.baseUrl(), choice)).toList();
            Outcome outcome = jdk.run("java", arguments, folder);
            assertEquals("""
                chat: A talk.
                stream: [A , talk.]
                structured: {city=Oslo}
                upload: notes.txt, 21 bytes
                failure: NotFoundException
                record: %s
                assistant: gpt-5.2
                """.formatted(ofRecord), outcome.output().replace(System.lineSeparator(), "\n"), outcome.errors());
            String log = "INFO dev.parley.http - Calls to 127.0.0.1 go through " + engine;
            assertTrue(outcome.errors().strip().endsWith(log) && outcome.errors().lines().count() == 1, outcome.errors());
            assertEquals(0, outcome.code());
            assertTrue(fake.requests().stream().noneMatch(it -> it.path().contains("assistants")), fake.account());
        }
    }

    /** Reactive Streams with the descriptor that jlink wants and that it lacks. */
    private static Path named(Path jar) throws IOException, InterruptedException {
        Path descriptor = Files.writeString(Files.createDirectories(folder.resolve("descriptor")).resolve("module-info.java"),
            "module org.reactivestreams { exports org.reactivestreams; }");
        succeed("javac", "-d", descriptor.getParent().toString(), "--patch-module", "org.reactivestreams=" + jar,
            descriptor.toString());
        Path named = Files.copy(jar, folder.resolve("reactive-streams.jar"), REPLACE_EXISTING);
        succeed("jar", "--update", "--file", named.toString(), "-C", descriptor.getParent().toString(), "module-info.class");
        return named;
    }

    private static void succeed(String tool, String... arguments) throws IOException, InterruptedException {
        Outcome outcome = Jdk.current().run(tool, List.of(arguments), folder);
        assertEquals(0, outcome.code(), outcome.output() + outcome.errors());
    }

    private static Path libraries() {
        return Path.of(join(JAR, where(Publisher.class), where(Logger.class), where(SimpleLogger.class)));
    }

    private static Path where(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String join(Path... paths) {
        return Arrays.stream(paths).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
