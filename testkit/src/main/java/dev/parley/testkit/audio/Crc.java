package dev.parley.testkit.audio;

/** A cyclic redundancy check by a polynomial, the highest bit first, which begins at 0. */
record Crc(int bits, long polynomial) {
    long of(byte[] bytes) {
        long crc = 0;
        for (byte each : bytes) {
            crc ^= (long) (each & 0xFF) << bits - 8;
            for (int bit = 0; bit < 8; bit++) crc = shifted(crc);
        }
        return crc;
    }

    private long shifted(long value) {
        boolean carries = (value >> bits - 1 & 1) == 1;
        return (carries ? value << 1 ^ polynomial : value << 1) & (1L << bits) - 1;
    }
}
