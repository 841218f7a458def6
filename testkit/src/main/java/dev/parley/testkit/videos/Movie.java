package dev.parley.testkit.videos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Files of a video that the fake made: the boxes of an MP4 with nothing to be seen in them, and a tiny picture. */
final class Movie {
    private static final int MEDIA_BYTES_A_SECOND = 1024;
    private static final int TIMES_A_SECOND = 1000;
    private static final int MOVIE_HEADER_BYTES = 100;

    private Movie() {}

    /** A WebP of one transparent pixel. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** An MP4 that plays for so many seconds, by its own account. */
    static byte[] mp4(int seconds) {
        byte[] type = box("ftyp", joined(ascii("isom"), new byte[4], ascii("isommp42")));
        byte[] media = new byte[seconds * MEDIA_BYTES_A_SECOND];
        for (int at = 0; at < media.length; at++) media[at] = (byte) at;
        return joined(type, box("moov", box("mvhd", header(seconds))), box("mdat", media));
    }

    private static byte[] header(int seconds) {
        return ByteBuffer.allocate(MOVIE_HEADER_BYTES)
            .putInt(0).putInt(0).putInt(0)
            .putInt(TIMES_A_SECOND).putInt(seconds * TIMES_A_SECOND)
            .array();
    }

    private static byte[] box(String type, byte[] content) {
        byte[] length = ByteBuffer.allocate(4).putInt(8 + content.length).array();
        return joined(length, ascii(type), content);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        int size = 0;
        for (byte[] part : parts) size += part.length;
        ByteBuffer joined = ByteBuffer.allocate(size);
        for (byte[] part : parts) joined.put(part);
        return joined.array();
    }
}
