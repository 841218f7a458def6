package dev.parley.testkit.wire;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A reply that is not known yet, head and all: what waits for it is the socket, and no thread. */
record PromisedBody(CompletableFuture<Plan> promised) implements Body {
    @Override
    public @Nullable Long length() {
        return null;
    }

    @Override
    public Iterator<Step> steps() {
        return new PromisedSteps();
    }

    private final class PromisedSteps extends Steps {
        private @Nullable Steps kept;

        @Override
        protected boolean makeMore() {
            if (kept == null) return await();
            if (!kept.hasNext()) return false;
            make(kept.next());
            return true;
        }

        private boolean await() {
            if (promised.isDone() && !promised.isCompletedExceptionally()) kept = promised.join().steps();
            else make(new Step.Await(promised));
            return true;
        }
    }
}
