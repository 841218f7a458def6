package dev.parley.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to make a payload's bytes its type, and the other way round; with {@code -prof gc}, also in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class JsonBenchmark {
    private final JsonDocuments documents = new JsonDocuments();

    /** A chunk of a streamed chat, read after others like it. */
    @Benchmark
    public Object chunk() {
        return documents.readChunk();
    }

    /** An event that its {@code type} tells apart. */
    @Benchmark
    public Object taggedEvent() {
        return documents.readEvent();
    }

    /** 64 vectors of 1,536 dimensions, as numbers. */
    @Benchmark
    public Object vectorsAsNumbers() {
        return documents.readFloats();
    }

    /** The same in base64. */
    @Benchmark
    public Object vectorsInBase64() {
        return documents.readBase64();
    }

    /** A chunk, written. */
    @Benchmark
    public Object writtenChunk() {
        return documents.writeChunk();
    }
}
