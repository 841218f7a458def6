package dev.parley.java;

import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** The same rules, as {@code java.util.concurrent.Flow} has them. */
public class EventPublisherFlowTckTest extends FlowPublisherVerification<Long> {
    public EventPublisherFlowTckTest() {
        super(new TestEnvironment(1000, 200), 2000);
    }

    @Override
    public Flow.Publisher<Long> createFlowPublisher(long elements) {
        return new ProbedCall(elements, null, true).publisher(null);
    }

    @Override
    public Flow.Publisher<Long> createFailedFlowPublisher() {
        return new ProbedCall(1, null, true).inClosedClient();
    }

    /** A rule is optional where a publisher may have no use for it; this one keeps them all. */
    @Override
    public void notVerified(String message) {
        throw new AssertionError(message);
    }
}
