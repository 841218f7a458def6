package dev.parley.testkit.service;

import dev.parley.testkit.wire.Header;
import java.util.List;

/** The headers that the service puts on every reply; the request id counts up from {@code req_fake_1}. */
public final class StandardHeaders {
    private int replies;

    public List<Header> next() {
        return List.of(
            new Header("x-request-id", "req_fake_" + ++replies),
            new Header("openai-version", "2020-10-01"),
            new Header("openai-processing-ms", "7"),
            new Header("openai-organization", "org-fake"),
            new Header("x-ratelimit-limit-requests", "10000"),
            new Header("x-ratelimit-remaining-requests", "9999"),
            new Header("x-ratelimit-reset-requests", "1s"),
            new Header("x-ratelimit-limit-tokens", "2000000"),
            new Header("x-ratelimit-remaining-tokens", "1999000"),
            new Header("x-ratelimit-reset-tokens", "6m0s"));
    }
}
