package dev.parley.testkit.images;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * A picture of one color on white, as a PNG of a bit a pixel: a small file, however large the picture.
 *
 * @param drawn how many of its rows have the color; the picture is done when all have.
 */
record Picture(int width, int height, int color, int drawn) {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    /** One bit a pixel, which is an index of the palette; nothing else out of the ordinary. */
    private static final byte[] BIT_OF_PALETTE = {1, 3, 0, 0, 0};

    byte[] png() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(BIT_OF_PALETTE).array());
        chunk(file, "PLTE", new byte[] {-1, -1, -1, (byte) (color >> 16), (byte) (color >> 8), (byte) color});
        chunk(file, "IDAT", rows());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] rows() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
            for (int number = 0; number < height; number++) out.write(row(number));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /** A row begins with a byte that says how it is filtered: not at all. */
    private byte[] row(int number) {
        byte[] row = new byte[1 + (width + 7) / 8];
        if (number < drawn) Arrays.fill(row, 1, row.length, (byte) -1);
        return row;
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length).put(type.getBytes(US_ASCII)).put(data).array();
        CRC32 check = new CRC32();
        check.update(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(body);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
