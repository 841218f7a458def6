package dev.parley.java;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies of the lists and maps that a caller hands over; {@code null} like them. */
public abstract class Copies {
    Copies() {
    }

    /** A {@code null} in the list is refused in the name of the argument {@code name}. */
    protected static <T> @Nullable List<T> list(@Nullable Collection<? extends T> values, String name) {
        Objects.requireNonNull(name, "name");
        List<T> copy = list(values);
        for (int i = 0; copy != null && i < copy.size(); i++) Objects.requireNonNull(copy.get(i), name + "[" + i + "]");
        return copy;
    }

    protected static <T> @Nullable List<T> list(@Nullable Collection<? extends T> values) {
        return values == null ? null : new ArrayList<>(values);
    }

    /** As the one of lists. */
    protected static <V> @Nullable Map<String, V> map(@Nullable Map<String, ? extends V> entries, String name) {
        Objects.requireNonNull(name, "name");
        Map<String, V> copy = map(entries);
        if (copy != null) {
            copy.forEach((key, value) -> Objects.requireNonNull(value, name + "[" + Objects.requireNonNull(key, name) + "]"));
        }
        return copy;
    }

    protected static <V> @Nullable Map<String, V> map(@Nullable Map<String, ? extends V> entries) {
        return entries == null ? null : new LinkedHashMap<>(entries);
    }
}
