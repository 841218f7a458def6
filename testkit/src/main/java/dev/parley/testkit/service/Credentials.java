package dev.parley.testkit.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets a request pass that carries the key as its bearer token, or any token at all when there is no key. */
public final class Credentials {
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+)");

    private final @Nullable String key;

    public Credentials(@Nullable String key) {
        this.key = key;
    }

    public void check(Request request) {
        String header = request.header("authorization");
        Matcher bearer = BEARER.matcher(header == null ? "" : header);
        if (!bearer.matches()) throw missing();
        if (key != null && !bearer.group(1).equals(key)) throw incorrect();
    }

    private static Refusal missing() {
        return refusal("You didn't provide an API key. You need to provide your API key in an Authorization header "
            + "using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).");
    }

    /** Unlike the service's, this message holds nothing of the key. */
    private static Refusal incorrect() {
        return refusal("Incorrect API key provided: ****. You can find your API key in your settings.");
    }

    private static Refusal refusal(String message) {
        return new Refusal(message).code("invalid_api_key").status(401);
    }
}
