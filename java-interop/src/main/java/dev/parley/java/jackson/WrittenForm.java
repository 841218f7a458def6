package dev.parley.java.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import java.util.List;
import java.util.Set;
import kotlinx.serialization.descriptors.PrimitiveKind;
import kotlinx.serialization.descriptors.SerialKind;
import kotlinx.serialization.descriptors.StructureKind;
import org.jspecify.annotations.Nullable;

/** What Jackson writes values of a type as: the kind of JSON, and the words of an enum. */
record WrittenForm(SerialKind kind, List<String> words) {
    static final WrittenForm TEXT = new WrittenForm(PrimitiveKind.STRING.INSTANCE, List.of());
    static final WrittenForm UNKNOWN = new WrittenForm(SerialKind.CONTEXTUAL.INSTANCE, List.of());

    static WrittenForm of(JavaType type) {
        if (type.hasRawClass(byte[].class)) return TEXT;
        if (type.isJavaLangObject()) return UNKNOWN;
        Visitor visitor = new Visitor();
        try {
            Records.MAPPER.writer().acceptJsonFormatVisitor(type, visitor);
        } catch (JsonMappingException unknown) {
            throw new IllegalArgumentException("a schema cannot hold " + type.toCanonical(), unknown);
        }
        return visitor.form;
    }

    TypeDescriptor describe(String name) {
        return new TypeDescriptor(name, kind, () -> words.stream().map(TypeDescriptor.Element::word).toList());
    }

    private static final class Visitor extends JsonFormatVisitorWrapper.Base {
        private WrittenForm form = UNKNOWN;

        private <V> @Nullable V is(SerialKind kind) {
            form = new WrittenForm(kind, List.of());
            return null;
        }

        @Override
        public @Nullable JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            return is(StructureKind.CLASS.INSTANCE);
        }

        @Override
        public JsonStringFormatVisitor expectStringFormat(JavaType type) {
            is(PrimitiveKind.STRING.INSTANCE);
            return new JsonStringFormatVisitor.Base() {
                @Override
                public void enumTypes(Set<String> words) {
                    form = new WrittenForm(SerialKind.ENUM.INSTANCE, List.copyOf(words));
                }
            };
        }

        @Override
        public @Nullable JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
            return is(PrimitiveKind.DOUBLE.INSTANCE);
        }

        @Override
        public @Nullable JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
            return is(PrimitiveKind.LONG.INSTANCE);
        }

        @Override
        public @Nullable JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
            return is(PrimitiveKind.BOOLEAN.INSTANCE);
        }

        @Override
        public @Nullable JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
            return is(SerialKind.CONTEXTUAL.INSTANCE);
        }
    }
}
