package dev.parley.examples;

import dev.parley.java.realtime.AsyncRealtimeConnection;
import dev.parley.realtime.events.RealtimeOutputEvent;
import dev.parley.realtime.events.RealtimeResponseEvent;
import dev.parley.realtime.events.RealtimeServerEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Says something to a model, and saves what it answers as a WAV file: the first argument, or {@code voice.wav}. */
public final class VoiceExample {
    /** Samples of 16 bits, 24 kHz, mono, little-endian: what sessions speak unless they are told otherwise. */
    private static final AudioFormat PCM = new AudioFormat(24_000, 16, 1, true, false);

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "voice.wav");
        try (JavaStage stage = JavaStage.open()) {
            AsyncRealtimeConnection connection = stage.openai().realtime().connect("gpt-realtime");
            connection.appendAudio(tone(1)).join();
            connection.appendAudio(new byte[24_000 * PCM.getFrameSize()]).join();
            save(answer(connection), file);
            connection.close().join();
            System.out.println("saved: " + file);
        }
    }

    /** The service hears from the silence that the speaker has finished, and answers. */
    private static byte[] answer(AsyncRealtimeConnection connection) {
        ByteArrayOutputStream audio = new ByteArrayOutputStream();
        System.out.print("heard: ");
        try (Stream<RealtimeServerEvent> events = connection.events().stream()) {
            events.takeWhile(event -> !(event instanceof RealtimeResponseEvent.Done)).forEach(event -> {
                if (event instanceof RealtimeOutputEvent.AudioDelta delta) audio.writeBytes(delta.bytes());
                if (event instanceof RealtimeOutputEvent.AudioTranscriptDelta delta) System.out.print(delta.delta());
            });
        }
        System.out.println();
        return audio.toByteArray();
    }

    private static void save(byte[] audio, Path file) throws IOException {
        long frames = audio.length / PCM.getFrameSize();
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(audio), PCM, frames)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    /** What a microphone would hear. */
    private static byte[] tone(int seconds) {
        byte[] bytes = new byte[seconds * 24_000 * PCM.getFrameSize()];
        for (int at = 0; at < bytes.length; at += 2) {
            int sample = (int) (8_000 * Math.sin(2 * Math.PI * 440 * (at / 2) / PCM.getSampleRate()));
            bytes[at] = (byte) sample;
            bytes[at + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }
}
