package dev.parley.testkit.audio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** FLAC that holds samples as they are: one block of facts, then frames without compression. */
final class FlacFile {
    private static final int STREAM_INFO_BYTES = 34;
    private static final int BLOCK_SAMPLES = 4096;
    private static final long BITS_LESS_ONE = 15;
    private static final int RATE_24_KHZ = 0x07;
    private static final int MONO_16_BITS = 0x08;
    private static final int VERBATIM = 0x02;
    private static final Crc CRC_8 = new Crc(8, 0x07);
    private static final Crc CRC_16 = new Crc(16, 0x8005);

    private FlacFile() {}

    static byte[] of(short[] samples) {
        Bytes file = new Bytes().add("fLaC").add(0x80).big(STREAM_INFO_BYTES, 3).add(streamInfo(samples.length));
        for (int from = 0; from < samples.length; from += BLOCK_SAMPLES) {
            int to = Math.min(samples.length, from + BLOCK_SAMPLES);
            file.add(frame(from / BLOCK_SAMPLES, Arrays.copyOfRange(samples, from, to)));
        }
        return file.all();
    }

    /** The least and largest block and frame (0: not known), rate, channels, bits and samples in 64 bits, and no MD5. */
    private static byte[] streamInfo(int samples) {
        return new Bytes().big(BLOCK_SAMPLES, 2).big(BLOCK_SAMPLES, 2).big(0, 3).big(0, 3)
            .big((long) Tune.RATE << 44 | BITS_LESS_ONE << 36 | samples, 8).add(new byte[16]).all();
    }

    private static byte[] frame(int number, short[] block) {
        byte[] header = new Bytes().add(0xFF, 0xF8, 0x70 | RATE_24_KHZ, MONO_16_BITS)
            .add(utf8(number)).big(block.length - 1, 2).all();
        Bytes frame = new Bytes().add(header).add((int) CRC_8.of(header)).add(VERBATIM);
        for (short sample : block) frame.big(sample, 2);
        return frame.big(CRC_16.of(frame.all()), 2).all();
    }

    /** The number of a frame is written as UTF-8 writes a character. */
    private static byte[] utf8(int number) {
        return Character.toString(number).getBytes(UTF_8);
    }
}
