package dev.parley.java;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.Listeners;
import org.testng.annotations.Test;

/** The Reactive Streams rules, as {@code org.reactivestreams} has them. */
@Test
@Listeners(NoRuleSkipped.class)
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
}
