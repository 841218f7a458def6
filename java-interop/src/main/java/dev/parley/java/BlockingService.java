package dev.parley.java;

import dev.parley.Page;
import kotlin.coroutines.Continuation;
import kotlin.jvm.functions.Function1;
import kotlinx.coroutines.flow.Flow;
import org.jspecify.annotations.Nullable;

/** A service whose calls return when they are over. */
public abstract class BlockingService extends Copies {
    /** How the calls are made. */
    protected final Calls calls;

    /** For {@link OpenAIClient#blocking()}. */
    protected BlockingService(Calls calls) {
        this.calls = calls;
    }

    /** Makes {@code call}; an interrupt ends it. */
    protected final <T> T await(Function1<Continuation<? super T>, @Nullable Object> call) {
        return calls.await(call);
    }

    /** Makes a {@code call} that results in a page. */
    protected final <T> BlockingPage<T> page(Function1<Continuation<? super Page<T>>, @Nullable Object> call) {
        return new BlockingPage<>(calls.await(call), calls);
    }

    /** What the call behind {@code events} streams. */
    protected final <T> Events<T> events(Flow<T> events) {
        return new Events<>(new EventPublisher<>(events, calls));
    }
}
