package dev.parley.java.jackson;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A program that asks for a type, and tells why it cannot. */
public final class RefusedType implements UnaryOperator<String> {
    private record Dated(LocalDate day) {
    }

    private record Named(Optional<String> name) {
    }

    private static final Map<String, Class<?>> TYPES = Map.of("dated", Dated.class, "named", Named.class);

    @Override
    public String apply(String type) {
        try {
            return "no reason: " + new JacksonTypes().find(TYPES.get(type));
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }
}
