package dev.parley.java.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.FileSource;
import dev.parley.audio.SpeechFormat;
import dev.parley.audio.SpeechRequest;
import dev.parley.audio.SubtitleCue;
import dev.parley.audio.SubtitleFormat;
import dev.parley.audio.TranscriptionEvent;
import dev.parley.audio.TranscriptionRequest;
import dev.parley.generation.Voice;
import dev.parley.java.OpenAIClient;
import dev.parley.testkit.FakeOpenAI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a Java program writes to speak and to listen. */
@Timeout(30)
class AudioTest {
    private static final String TEXT = "Hello there. How are you?";
    private static final SpeechRequest SPEECH =
        SpeechRequestBuilder.of("gpt-4o-mini-tts", TEXT, Voice.CORAL).responseFormat(SpeechFormat.WAV).build();

    private final FakeOpenAI fake = FakeOpenAI.start();
    private final OpenAIClient openai = OpenAIClient.builder().apiKey("sk-test").baseUrl(fake.baseUrl()).build();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        openai.close();
        fake.close();
    }

    @Test
    void savesSpeechAsAFileThatCanBeOpened() throws IOException, UnsupportedAudioFileException {
        Path file = speak();
        assertTrue(AudioSystem.getAudioFileFormat(file.toFile()).getFrameLength() > 0);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void writesDownWhatWasSaid() {
        TranscriptionRequest request = TranscriptionRequestBuilder.of(FileSource.of(speak()), "whisper-1").build();
        AsyncTranscriptions transcriptions = openai.audio().transcriptions();
        assertEquals(TEXT, transcriptions.create(request).join().text());
        List<SubtitleCue> cues = transcriptions.createSubtitles(request, SubtitleFormat.SRT).join().cues();
        assertEquals(List.of("Hello there.", "How are you?"), cues.stream().map(SubtitleCue::text).toList());
        assertTrue(cues.get(0).end().compareTo(cues.get(1).start()) <= 0);
    }

    @Test
    void hearsWordByWord() {
        var request = TranscriptionRequestBuilder.of(FileSource.of(speak()), "gpt-4o-transcribe").build();
        try (Stream<TranscriptionEvent> events = openai.audio().transcriptions().stream(request).stream()) {
            assertEquals(TEXT, events
                .filter(TranscriptionEvent.TextDelta.class::isInstance)
                .map(event -> ((TranscriptionEvent.TextDelta) event).delta())
                .collect(Collectors.joining()));
        }
    }

    private Path speak() {
        Path file = folder.resolve("speech.wav");
        openai.audio().speech().create(SPEECH).saveTo(file).join();
        return file;
    }
}
