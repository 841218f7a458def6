package dev.parley.testkit.audio;

import java.util.Collections;
import java.util.List;

/** Opus in Ogg, silent: a page that says what it is, one that says whose, and one a second. */
final class OpusFile {
    private static final int FRAME_SAMPLES = Tune.RATE / 50;
    private static final int FRAME_TICKS = 960;
    private static final int FRAMES_OF_PAGE = 50;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final byte[] SILENCE = {(byte) 0xF8, (byte) 0xFF, (byte) 0xFE};
    private static final Crc CRC_32 = new Crc(32, 0x04C11DB7);

    private OpusFile() {}

    static byte[] of(short[] samples) {
        Bytes file = new Bytes().add(page(0, FIRST, 0, List.of(head()))).add(page(1, 0, 0, List.of(tags())));
        int frames = SilentFiles.frames(samples, FRAME_SAMPLES);
        for (int done = 0; done < frames; done += FRAMES_OF_PAGE) {
            int count = Math.min(FRAMES_OF_PAGE, frames - done);
            int flags = done + count == frames ? LAST : 0;
            long end = (long) (done + count) * FRAME_TICKS;
            file.add(page(done / FRAMES_OF_PAGE + 2, flags, end, Collections.nCopies(count, SILENCE)));
        }
        return file.all();
    }

    /** Version 1, one channel, nothing to skip, 24 kHz before it was encoded. */
    private static byte[] head() {
        return new Bytes().add("OpusHead").add(1, 1).little(0, 2).little(Tune.RATE, 4).little(0, 2).add(0).all();
    }

    private static byte[] tags() {
        return new Bytes().add("OpusTags").little(4, 4).add("fake").little(0, 4).all();
    }

    /** The check is made over the page with zeros in its place. */
    private static byte[] page(int number, int flags, long ticks, List<byte[]> packets) {
        return page(number, flags, ticks, packets, CRC_32.of(page(number, flags, ticks, packets, 0)));
    }

    /** Each packet is shorter than 255 bytes. */
    private static byte[] page(int number, int flags, long ticks, List<byte[]> packets, long check) {
        Bytes page = new Bytes().add("OggS").add(0, flags).little(ticks, 8).little(1, 4).little(number, 4)
            .little(check, 4).add(packets.size()).add(packets.stream().mapToInt(packet -> packet.length).toArray());
        packets.forEach(page::add);
        return page.all();
    }
}
