package dev.parley.java;

import dev.parley.Page;
import java.util.concurrent.CompletableFuture;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.jvm.functions.Function1;
import kotlinx.coroutines.flow.Flow;
import org.jspecify.annotations.Nullable;

/** A service whose calls return at once: with a future, or with a publisher of what is streamed. */
public abstract class AsyncService extends Copies {
    /** How the calls are made. */
    protected final Calls calls;

    /** For the services of an {@link OpenAIClient}. */
    protected AsyncService(Calls calls) {
        this.calls = calls;
    }

    /** Makes {@code call}; cancelling the future cancels it. */
    protected final <T> CompletableFuture<T> future(Function1<Continuation<? super T>, @Nullable Object> call) {
        return calls.future(call);
    }

    /** Makes a {@code call} that results in nothing. */
    protected final CompletableFuture<@Nullable Void> done(Function1<Continuation<? super Unit>, @Nullable Object> call) {
        return calls.future(call, done -> null);
    }

    /** Makes a {@code call} that results in a page. */
    protected final <T> CompletableFuture<AsyncPage<T>> page(Function1<Continuation<? super Page<T>>, @Nullable Object> call) {
        return calls.future(call, page -> new AsyncPage<>(page, calls));
    }

    /** What the call behind {@code events} streams. */
    protected final <T> EventPublisher<T> events(Flow<T> events) {
        return new EventPublisher<>(events, calls);
    }
}
