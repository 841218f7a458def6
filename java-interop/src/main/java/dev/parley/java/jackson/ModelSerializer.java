package dev.parley.java.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.parley.java.Json;
import java.io.IOException;

/** Hands a model's own JSON to Jackson, token by token. */
final class ModelSerializer extends StdSerializer<Object> {
    private static final JsonMapper PLAIN = new JsonMapper();

    ModelSerializer() {
        super(Object.class);
    }

    @Override
    public void serialize(Object model, JsonGenerator output, SerializerProvider provider) throws IOException {
        try (JsonParser json = PLAIN.createParser(Json.write(model))) {
            json.nextToken();
            output.copyCurrentStructure(json);
        }
    }

    /** A union's variants are told apart as the service does it, whatever the mapper does for others. */
    @Override
    public void serializeWithType(Object model, JsonGenerator output, SerializerProvider provider, TypeSerializer type)
        throws IOException {
        serialize(model, output, provider);
    }
}
