package dev.parley.testkit.service;

import java.util.HashMap;
import java.util.Map;

/** Counts up the ids of each kind of object: {@code msg_fake1}, {@code msg_fake2} … */
public final class Ids {
    private final Map<String, Integer> made = new HashMap<>();

    /** The next id of those that begin so: {@code msg_}, {@code file-}. */
    public String next(String prefix) {
        return prefix + "fake" + made.merge(prefix, 1, Integer::sum);
    }
}
