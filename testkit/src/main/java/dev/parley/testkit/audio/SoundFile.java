package dev.parley.testkit.audio;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A way to write down sound: its media type, and what makes its bytes. */
enum SoundFile {
    MP3("audio/mpeg", SilentFiles::mp3),
    OPUS("audio/ogg", OpusFile::of),
    AAC("audio/aac", SilentFiles::aac),
    FLAC("audio/flac", FlacFile::of),
    WAV("audio/wav", samples -> Bytes.wav(samples, Tune.RATE)),
    PCM("audio/pcm", Bytes::pcm);

    final String mediaType;
    private final Function<short[], byte[]> writer;

    SoundFile(String mediaType, Function<short[], byte[]> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The one that a request calls so; null when there is none. */
    static @Nullable SoundFile of(String word) {
        for (SoundFile file : values()) if (file.name().toLowerCase(Locale.ROOT).equals(word)) return file;
        return null;
    }

    byte[] write(short[] samples) {
        return writer.apply(samples);
    }
}
