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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What one plain call costs, its answer decoded into its type: through the client, and through bare Ktor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CallBenchmark {
    private final MemoryService service = new MemoryService();

    /** A chat through the client. */
    @Benchmark
    public Object throughTheClient() {
        return service.callThroughParley();
    }

    /** The same bytes sent and received by the bare Ktor client, and never decoded. */
    @Benchmark
    public Object bareKtor() {
        return service.callThroughKtor();
    }

    @TearDown
    public void close() {
        service.close();
    }
}
