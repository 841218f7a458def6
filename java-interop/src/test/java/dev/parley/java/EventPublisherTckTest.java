package dev.parley.java;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;

/** The Reactive Streams rules, as {@code org.reactivestreams} has them. */
public class EventPublisherTckTest extends PublisherVerification<Long> {
    public EventPublisherTckTest() {
        super(new TestEnvironment(1000, 200), 2000);
    }

    @Override
    public Publisher<Long> createPublisher(long elements) {
        return new ProbedCall(elements, null, true).publisher(null);
    }

    @Override
    public Publisher<Long> createFailedPublisher() {
        return new ProbedCall(1, null, true).inClosedClient();
    }

    /** A rule is optional where a publisher may have no use for it; this one keeps them all. */
    @Override
    public void notVerified(String message) {
        throw new AssertionError(message);
    }
}
