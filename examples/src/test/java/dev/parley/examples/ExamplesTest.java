package dev.parley.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each program runs as it is, in both languages, against the fake service that it starts when there is no key. */
class ExamplesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"AssistantsKt", "AssistantsExample"})
    void theAssistantCallsBothFunctionsAndAnswers(String program) throws Exception {
        List<String> lines = linesOf(program);
        assertTrue(lines.contains("weather: sunny, 24 degrees"), lines::toString);
        assertTrue(lines.contains("traffic: hardly any in lisbon"), lines::toString);
        assertEquals(
            List.of(
                "The tool said: sunny, 24 degrees, hardly any in lisbon",
                "It took 2 steps and ended completed."),
            lines.subList(3, lines.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AgentKt", "AgentExample"})
    void theAgentLooksThingsUpAndAnswersWithAnObject(String program) throws Exception {
        List<String> lines = linesOf(program);
        assertTrue(lines.contains("looked up the weather in Lisbon"), lines::toString);
        assertTrue(lines.contains("looked up the trains to Lisbon"), lines::toString);
        assertEquals(List.of("To Lisbon with an umbrella: Lisbon"), lines.subList(3, lines.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"StreamingKt", "StreamingExample"})
    void aStreamIsPrintedAndKept(String program) throws Exception {
        List<String> lines = linesOf(program);
        assertEquals(List.of("You said: What is a parley?", "It has 27 characters."), lines.subList(1, lines.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConversationKt", "ConversationExample"})
    void aConversationRemembersWhatWasSaid(String program) throws Exception {
        List<String> lines = linesOf(program);
        assertEquals(
            List.of(
                "You said: What is a parley?", "You said: Who calls for one?", "The conversation has 5 messages."),
            lines.subList(1, lines.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ToolCallsKt", "ToolCallsExample"})
    void whatHappensAroundAToolIsOneStream(String program) throws Exception {
        List<String> lines = linesOf(program);
        String output = "{\"city\":\"Lisbon\",\"celsius\":24}";
        assertEquals(
            List.of("calls weather", "is told " + output, "The tool said: " + output), lines.subList(1, lines.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TypedAnswerKt", "TypedAnswerExample"})
    void anAnswerIsAValueThatCanBeSeenGrowing(String program) throws Exception {
        List<String> lines = linesOf(program);
        assertEquals("Lisbon has 0 berths", lines.get(1));
        String whole = lines.get(lines.size() - 1).replace('[', '(').replace(']', ')');
        assertEquals("Harbour(name=Lisbon, overnight=true, berths=0)", whole);
        assertTrue(lines.contains("[name, overnight, berths]"), lines::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = "ReactiveExample")
    void futuresAndPublishersAreWhatAReactiveLibraryTakes(String program) throws Exception {
        List<String> lines = linesOf(program);
        assertEquals(
            List.of("You said: Where?", "You-said:-What-is", "That was 33 characters."), lines.subList(1, lines.size()));
    }

    /** What a program should not need: the casts, the schemas as maps, and what only Kotlin calls by another name. */
    @Test
    void noProgramInJavaNeedsACastOrASchemaOrACompanion() throws IOException {
        Pattern odd = Pattern.compile("\\bCompanion\\b|properties|additionalProperties|\\(\\(?[A-Z]\\w*(<[^()]*>)?\\) ?[\\w(]");
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                odd.matcher(Files.readString(source)).results().forEach(it -> found.add(source + ": " + it.group()));
            }
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BatchesKt", "BatchesExample"})
    void aBatchIsWatchedAndItsResultsAreRead(String program) throws Exception {
        List<String> lines = linesOf(program);
        assertTrue(lines.contains("completed: 2 of 2"), lines::toString);
        assertEquals(
            List.of("Lisbon: You said: A fact about Lisbon, please.", "Oslo: You said: A fact about Oslo, please."),
            lines.subList(lines.size() - 2, lines.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AudioKt", "AudioExample"})
    void whatIsSpokenIsHeard(String program) throws Exception {
        List<String> lines = linesOf(program, folder.toString());
        String text = "A parley is a talk between enemies. While it lasts, nobody shoots.";
        assertTrue(lines.contains("heard: " + text), lines::toString);
        assertTrue(folder.resolve("speech.wav").toFile().length() > 0);
        assertTrue(folder.resolve("speech.srt").toFile().length() > 0);
        assertEquals(1024, ImageIO.read(folder.resolve("parley.png").toFile()).getWidth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VoiceKt", "VoiceExample"})
    void whatIsSaidIsAnswered(String program) throws Exception {
        File wav = folder.resolve("voice.wav").toFile();
        List<String> lines = linesOf(program, wav.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("heard: You said: ")), lines::toString);
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(wav)) {
            assertEquals(24_000, audio.getFormat().getSampleRate());
            assertTrue(audio.getFrameLength() > 0);
        }
    }

    /** What the program prints, in a process of its own that has no key. */
    private static List<String> linesOf(String program, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), "dev.parley.examples." + program);
        command.command().addAll(List.of(arguments));
        command.environment().remove("OPENAI_API_KEY");
        Process process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), output);
        return output.lines().toList();
    }
}
