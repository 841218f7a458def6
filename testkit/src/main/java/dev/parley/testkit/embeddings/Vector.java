package dev.parley.testkit.embeddings;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;

/** A vector as the service tells it. */
public record Vector(float[] values) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * The vector of a text, of length 1: always the same for the same text, and hardly like any other's. One of fewer
     * dimensions begins like the longer one, as the service's do.
     */
    static Vector of(String text, int dimensions) {
        Random random = new Random(seedOf(text));
        double[] raw = IntStream.range(0, dimensions).mapToDouble(at -> random.nextDouble() - 0.5).toArray();
        double length = Math.sqrt(Arrays.stream(raw).map(value -> value * value).sum());
        float[] values = new float[dimensions];
        for (int at = 0; at < dimensions; at++) values[at] = (float) (raw[at] / length);
        return new Vector(values);
    }

    JsonElement json() {
        return IntStream.range(0, values.length).<Object>mapToObj(at -> values[at]).collect(Json.toArray());
    }

    JsonElement base64() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new JsonPrimitive(Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** FNV-1a, so that no two texts share a vector by chance. */
    private static long seedOf(String text) {
        long hash = FNV_OFFSET;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ (each & 0xFF)) * FNV_PRIME;
        return hash;
    }
}
