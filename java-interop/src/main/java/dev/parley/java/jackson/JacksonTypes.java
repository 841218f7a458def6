package dev.parley.java.jackson;

import dev.parley.schema.JsonType;
import dev.parley.schema.JsonTypeProvider;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of Java records and beans, for typed answers and tools, as Jackson knows it. There is nothing to do for it but to have
 * {@code jackson-databind} among a program's libraries; Jackson's own modules for dates and {@code Optional} are used when they
 * are there, too, and an error names them when they are missing. Dates, times, durations and UUIDs get the {@code format} of
 * their text.
 *
 * <p>Every member is required. One that is marked as {@code @Nullable}, of whichever package, or is an {@code Optional} may be
 * {@code null}. {@link dev.parley.schema.Description}, or Jackson's {@code @JsonPropertyDescription} and
 * {@code @JsonClassDescription}, tell the model what things are. The variants of a sealed interface are told apart by the
 * property {@code type}, which has a variant's name, unless Jackson's annotations say otherwise.
 */
public final class JacksonTypes implements JsonTypeProvider {
    private static final boolean HAS_JACKSON = hasJackson();

    /** Found by {@link java.util.ServiceLoader}. */
    public JacksonTypes() {
    }

    @Override
    public @Nullable JsonType<?> find(Type type) {
        Objects.requireNonNull(type, "type");
        return HAS_JACKSON ? Records.typeOf(type) : null;
    }

    @Override
    public @Nullable String write(Object value) {
        Objects.requireNonNull(value, "value");
        return HAS_JACKSON ? Records.write(value) : null;
    }

    private static boolean hasJackson() {
        try {
            Class.forName("com.fasterxml.jackson.databind.ObjectMapper", false, JacksonTypes.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
