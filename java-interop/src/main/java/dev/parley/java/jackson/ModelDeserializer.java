package dev.parley.java.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import dev.parley.java.Json;
import java.io.IOException;

/** Reads a model of the JSON that stands in Jackson's place. */
final class ModelDeserializer extends StdDeserializer<Object> {
    private final Class<?> type;

    ModelDeserializer(Class<?> type) {
        super(type);
        this.type = type;
    }

    @Override
    public Object deserialize(JsonParser input, DeserializationContext context) throws IOException {
        String json = context.readTree(input).toString();
        try {
            return Json.read(json, type);
        } catch (IllegalArgumentException unfit) {
            throw context.instantiationException(type, unfit);
        }
    }

    @Override
    public Object deserializeWithType(JsonParser input, DeserializationContext context, TypeDeserializer ignored)
        throws IOException {
        return deserialize(input, context);
    }
}
