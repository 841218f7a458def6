package dev.parley.examples;

import dev.parley.FileSource;
import dev.parley.audio.SpeechFormat;
import dev.parley.audio.SubtitleCue;
import dev.parley.audio.SubtitleFormat;
import dev.parley.audio.Subtitles;
import dev.parley.audio.TranscriptionEvent;
import dev.parley.audio.TranscriptionRequest;
import dev.parley.generation.Voice;
import dev.parley.java.OpenAIClient;
import dev.parley.java.audio.SpeechRequestBuilder;
import dev.parley.java.audio.TranscriptionRequestBuilder;
import dev.parley.java.images.ImageGenerationRequestBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Speaks a text, writes down what was said, draws it, and saves all in a folder: the first argument, or {@code audio}. */
public final class AudioExample {
    private static final String TEXT = "A parley is a talk between enemies. While it lasts, nobody shoots.";

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "audio"));
        try (JavaStage stage = JavaStage.open()) {
            OpenAIClient openai = stage.openai();
            Path speech = folder.resolve("speech.wav");
            speak(openai, speech);
            subtitle(openai, speech, folder.resolve("speech.srt"));
            listen(openai, speech);
            draw(openai, folder.resolve("parley.png"));
        }
    }

    private static void speak(OpenAIClient openai, Path file) {
        var request = SpeechRequestBuilder.of("gpt-4o-mini-tts", TEXT, Voice.CORAL)
            .responseFormat(SpeechFormat.WAV)
            .build();
        openai.audio().speech().create(request).saveTo(file).join();
        System.out.println("spoken: " + file);
    }

    private static void subtitle(OpenAIClient openai, Path speech, Path file) throws IOException {
        TranscriptionRequest request = TranscriptionRequestBuilder.of(FileSource.of(speech), "whisper-1").build();
        Subtitles subtitles = openai.audio().transcriptions().createSubtitles(request, SubtitleFormat.SRT).join();
        Files.writeString(file, subtitles.text());
        System.out.println("written down: " + file);
        for (SubtitleCue cue : subtitles.cues()) {
            System.out.println("  " + cue.start().toMillis() + " to " + cue.end().toMillis() + " ms: " + cue.text());
        }
    }

    private static void listen(OpenAIClient openai, Path speech) {
        var request = TranscriptionRequestBuilder.of(FileSource.of(speech), "gpt-4o-transcribe").build();
        System.out.print("heard: ");
        openai.audio().transcriptions().stream(request).forEach(event -> {
            if (event instanceof TranscriptionEvent.TextDelta more) {
                System.out.print(more.delta());
            }
        }).join();
        System.out.println();
    }

    private static void draw(OpenAIClient openai, Path file) {
        var request = ImageGenerationRequestBuilder.of("Two captains talk between their ships")
            .model("gpt-image-1.5")
            .build();
        openai.images().generate(request).join().data().get(0).saveTo(file);
        System.out.println("drawn: " + file);
    }
}
