package dev.parley.java.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.parley.java.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Teaches Jackson the models of the API: what it writes of them, and reads, is the service's own JSON, as of {@link Json}.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new ParleyModule()).build();
 * String stored = mapper.writeValueAsString(request.messages());
 * List<ChatMessage> messages = mapper.readValue(stored, new TypeReference<>() { });
 * }</pre>
 *
 * <p>Without it Jackson takes models for records like any other, and leaves out what tells the variants of a union apart.
 */
public final class ParleyModule extends SimpleModule {
    /** A module to be added to a mapper. */
    public ParleyModule() {
        super("parley");
    }

    @Override
    public void setupModule(SetupContext context) {
        Objects.requireNonNull(context, "context");
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription bean) {
                return Json.isModel(type.getRawClass()) ? new ModelSerializer() : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription bean) {
                return Json.isModel(type.getRawClass()) ? new ModelDeserializer(type.getRawClass()) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return Json.isModel(type);
            }
        });
    }
}
