package dev.parley.java;

import dev.parley.json.JsonBytes;
import dev.parley.json.OpenAIJsonKt;
import kotlinx.serialization.KSerializer;
import kotlinx.serialization.Serializable;
import kotlinx.serialization.SerializersKt;
import kotlinx.serialization.descriptors.PolymorphicKind;
import org.jspecify.annotations.Nullable;

/** How models become JSON and come back. A variant of a union is written as the union, with what tells it from the others. */
final class ModelSerializers {
    static final JsonBytes JSON = JsonBytes.of(OpenAIJsonKt.getOpenAIJson());

    private static final ClassValue<Entry> KNOWN = new ClassValue<>() {
        @Override
        protected Entry computeValue(Class<?> type) {
            return new Entry(find(type));
        }
    };

    private ModelSerializers() {
    }

    /** The serializer of {@code type}; {@code null} if that is no model. */
    static @Nullable KSerializer<Object> of(Class<?> type) {
        return KNOWN.get(type).serializer();
    }

    private static @Nullable KSerializer<Object> find(Class<?> type) {
        if (!type.getName().startsWith("dev.parley.") || isPlainEnum(type)) return null;
        for (Class<?> union : type.getInterfaces()) {
            KSerializer<Object> unions = union.isSealed() ? of(union) : null;
            if (unions != null) return unions;
        }
        KSerializer<Object> own = SerializersKt.serializerOrNull(type);
        return own == null || isAnybodys(own) ? null : own;
    }

    /** For any enum there is a serializer. */
    private static boolean isPlainEnum(Class<?> type) {
        return type.isEnum() && !type.isAnnotationPresent(Serializable.class);
    }

    /** Of an interface that has none of its own, which knows nothing. */
    private static boolean isAnybodys(KSerializer<Object> serializer) {
        return serializer.getDescriptor().getKind() == PolymorphicKind.OPEN.INSTANCE;
    }

    private record Entry(@Nullable KSerializer<Object> serializer) {
    }
}
