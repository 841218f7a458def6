package dev.parley.java.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.schema.ArgumentsOf;
import dev.parley.schema.JsonType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Records and beans as JSON, and back. */
final class Records {
    static final ObjectMapper MAPPER = JsonMapper.builder()
        .annotationIntrospector(new RecordAnnotations())
        .findAndAddModules()
        .addModule(new ParleyModule())
        .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    private Records() {
    }

    static JsonType<?> typeOf(Type type) {
        if (type instanceof ArgumentsOf arguments) return MethodArgument.of(arguments.method());
        JavaType java = MAPPER.constructType(type);
        ObjectWriter writer = MAPPER.writerFor(java);
        return JsonType.of(Descriptors.of(java), json -> read(json, java), value -> write(value, writer));
    }

    static String write(Object value) {
        return write(value, MAPPER.writer());
    }

    static Object read(String json, JavaType type) {
        Object value = readOrNull(json, type);
        if (value == null) throw new IllegalArgumentException("the JSON holds no " + type.toCanonical());
        return value;
    }

    static @Nullable Object readOrNull(String json, JavaType type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException unfit) {
            throw new IllegalArgumentException("the JSON does not fit " + type.toCanonical(), unfit);
        }
    }

    private static String write(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException failed) {
            throw new IllegalArgumentException(value.getClass().getName() + " cannot be written as JSON", failed);
        }
    }
}
