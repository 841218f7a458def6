package dev.parley.examples;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What KDoc shows compiles, with a client and with what the API has, and every service begins with a sample. */
class KdocSamplesTest {
    private static final Pattern SAMPLE = Pattern.compile("(?ms)^ *\\* ```kotlin\n(.*?)^ *\\* ```$");
    private static final Pattern SERVICE = Pattern.compile("(?ms)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@ApiService");
    private static final Pattern MARGIN = Pattern.compile("(?m)^ *\\* ?");
    private static final String BEGINNING = Stream
        .of("", ".batches", ".chat", ".completions", ".edits", ".embeddings", ".engines", ".files", ".finetunes", ".finetuning",
            ".generation", ".models", ".moderations", ".tools", ".uploads", ".assistants", ".threads", ".threads.messages",
            ".threads.runs", ".threads.steps", ".vectorstores", ".audio", ".images", ".videos", ".conversations", ".responses",
            ".responses.items", ".responses.tools", ".containers", ".skills", ".provenance", ".chatkit", ".usage", ".webhooks",
            ".bridge", ".bridge.store", ".realtime", ".realtime.events", ".realtime.sessions")
        .map(area -> "import dev.parley" + area + ".*\n")
        .collect(joining("", "", "import java.nio.file.Path\nimport java.time.Duration\nimport kotlinx.coroutines.flow.*\n"));

    private record Sample(Path source, String code) {
        /** A program of its own: names of one sample are none of another's. */
        String program(int number) {
            return "@file:Suppress(\"UNUSED_VARIABLE\", \"UNUSED_EXPRESSION\")\npackage samples.s" + number + "\n" + BEGINNING
                + "suspend fun sample(openai: OpenAI) {\n" + code + "\n}\n";
        }
    }

    @Test
    void everySampleCompiles(@TempDir Path folder) throws IOException {
        List<Sample> samples = samples();
        assertTrue(samples.size() > 50, () -> "only " + samples.size() + " samples found");
        List<String> arguments = new ArrayList<>(List.of(
            "-classpath", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "-d", folder.resolve("classes").toString(), "-no-stdlib", "-no-reflect", "-jvm-target", "17"));
        for (int i = 0; i < samples.size(); i++) {
            String name = samples.get(i).source.getFileName().toString().replace(".kt", "") + "Sample" + i + ".kt";
            arguments.add(Files.writeString(folder.resolve(name), samples.get(i).program(i)).toString());
        }
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        ExitCode end = new K2JVMCompiler().exec(new PrintStream(complaints, true), arguments.toArray(String[]::new));
        assertEquals(ExitCode.OK, end, complaints::toString);
    }

    @Test
    void everyServiceBeginsWithASample() throws IOException {
        List<String> without = new ArrayList<>();
        int services = 0;
        for (Path source : sources()) {
            for (String doc : SERVICE.matcher(Files.readString(source)).results().map(found -> found.group(1)).toList()) {
                services++;
                if (!SAMPLE.matcher(doc).find()) without.add(source.getFileName().toString());
            }
        }
        assertEquals(List.of(), without);
        assertTrue(services > 30, "only " + services + " services found");
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path source : sources()) {
            SAMPLE.matcher(Files.readString(source)).results().forEach(found ->
                samples.add(new Sample(source, MARGIN.matcher(found.group(1)).replaceAll(""))));
        }
        return samples;
    }

    /** Those of the modules that keep their API in a dump. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path module : modules()) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
                files.filter(file -> file.toString().endsWith(".kt")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("api"))).sorted().toList();
        }
    }
}
