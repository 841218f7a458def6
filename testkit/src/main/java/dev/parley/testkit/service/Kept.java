package dev.parley.testkit.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an area keeps, by id, oldest first; what it does not have is refused. */
public final class Kept<T> {
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Function<String, Refusal> lost;

    /** Keeps nothing yet, and answers so when it is asked for an id that it does not know. */
    public Kept(Function<String, Refusal> lost) {
        this.lost = lost;
    }

    public T add(String id, T value) {
        byId.put(id, value);
        return value;
    }

    public T find(String id) {
        T value = byId.get(id);
        if (value == null) throw lost.apply(id);
        return value;
    }

    public void delete(String id) {
        find(id);
        byId.remove(id);
    }

    public List<T> all() {
        return List.copyOf(byId.values());
    }
}
