package dev.parley.testkit.audio;

/** Files that are as long as the samples they are made of, and silent. */
final class SilentFiles {
    private static final int MP3_FRAME_SAMPLES = 576;
    private static final int MP3_FRAME_BYTES = 96;
    private static final int AAC_FRAME_SAMPLES = 1024;
    private static final int ADTS_HEADER_BYTES = 7;
    private static final int[] AAC_SILENCE = {0x00, 0xC8, 0x00, 0x80, 0x23, 0x80};

    private SilentFiles() {}

    /** Empty frames of MPEG-2 layer III, 24 kHz, 32 kbit/s, one channel. */
    static byte[] mp3(short[] samples) {
        byte[] frame = new Bytes().add(0xFF, 0xF3, 0x44, 0xC4).add(new byte[MP3_FRAME_BYTES - 4]).all();
        return repeated(frame, frames(samples, MP3_FRAME_SAMPLES));
    }

    /** ADTS frames of AAC-LC, 24 kHz, one channel. */
    static byte[] aac(short[] samples) {
        int length = ADTS_HEADER_BYTES + AAC_SILENCE.length;
        byte[] frame = new Bytes()
            .add(0xFF, 0xF1, 0x58, 0x40 | length >> 11, length >> 3, (length & 7) << 5 | 0x1F, 0xFC)
            .add(AAC_SILENCE).all();
        return repeated(frame, frames(samples, AAC_FRAME_SAMPLES));
    }

    /** At least one frame, so that there is something to hear nothing in. */
    static int frames(short[] samples, int samplesOfFrame) {
        return Math.max(1, (samples.length + samplesOfFrame - 1) / samplesOfFrame);
    }

    private static byte[] repeated(byte[] frame, int times) {
        Bytes file = new Bytes();
        for (int made = 0; made < times; made++) file.add(frame);
        return file.all();
    }
}
