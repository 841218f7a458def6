package dev.parley.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A JDK of this machine. */
record Jdk(Path home) {
    /** What a process said and how it ended. */
    record Outcome(int code, String output, String errors) {
    }

    static Jdk current() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    /** This one, and the others that lie beside it and are newer. */
    static List<Jdk> atHand() throws IOException {
        Jdk current = current();
        try (Stream<Path> homes = Files.list(current.home.toRealPath().getParent())) {
            Stream<Jdk> others = homes.filter(it -> !Files.isSymbolicLink(it)).map(Jdk::new);
            return Stream.concat(Stream.of(current), others.filter(it -> it.version() > current.version())).toList();
        }
    }

    /** The feature release, 0 where this is no JDK. */
    int version() {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(it -> it.startsWith("JAVA_VERSION=")).findFirst()
                .map(it -> Integer.parseInt(it.split("[\".]")[1])).orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    Outcome run(String tool, List<String> arguments, Path folder) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, tool, ".out");
        Path errors = Files.createTempFile(folder, tool, ".err");
        Process process = new ProcessBuilder(Stream.concat(
            Stream.of(home.resolve("bin").resolve(tool).toString()), arguments.stream()).toList())
            .redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        return new Outcome(process.waitFor(), Files.readString(output), Files.readString(errors));
    }

    @Override
    public String toString() {
        return "JDK " + version();
    }
}
