package dev.parley.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What one streamed chunk costs, from bytes in memory to its type: through the whole pipe, and without it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ChunkBenchmark {
    private final MemoryService service = new MemoryService();

    /** A stream collected through the client. */
    @Benchmark
    @OperationsPerInvocation(MemoryService.CHUNKS)
    public int throughTheClient() {
        return service.streamThroughParley();
    }

    /** The same bytes read by the bare Ktor client, and thrown away. */
    @Benchmark
    @OperationsPerInvocation(MemoryService.CHUNKS)
    public long bareKtor() {
        return service.streamThroughKtor();
    }

    /** The JSON alone: each payload, already a string, decoded into its type. */
    @Benchmark
    @OperationsPerInvocation(MemoryService.CHUNKS)
    public int jsonAlone() {
        return service.decodeChunks();
    }

    @TearDown
    public void close() {
        service.close();
    }
}
