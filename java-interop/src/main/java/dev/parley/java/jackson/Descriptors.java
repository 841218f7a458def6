package dev.parley.java.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.parley.java.jackson.TypeDescriptor.Element;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kotlinx.serialization.descriptors.SerialKind;
import kotlinx.serialization.descriptors.StructureKind;
import org.jspecify.annotations.Nullable;

/** Describes Java's types as Jackson reads them. */
final class Descriptors {
    private static final DeserializationConfig CONFIG = Records.MAPPER.getDeserializationConfig();

    private Descriptors() {
    }

    static TypeDescriptor of(JavaType type) {
        if (type.isReferenceType()) return of(type.getReferencedType()).orNull();
        if (type.isMapLikeType()) return container(type, StructureKind.MAP.INSTANCE, type.getKeyType(), type.getContentType());
        boolean isList = type.isCollectionLikeType() || type.isArrayType() && !type.hasRawClass(byte[].class);
        if (isList) return container(type, StructureKind.LIST.INSTANCE, type.getContentType());
        JsonTypeInfo.Value tag = CONFIG.getAnnotationIntrospector().findPolymorphicTypeInfo(CONFIG, classOf(type));
        return tag != null ? union(type, tag) : plain(type);
    }

    private static TypeDescriptor container(JavaType type, SerialKind kind, JavaType... contents) {
        return new TypeDescriptor(nameOf(type), kind, () -> Stream.of(contents).map(it -> new Element("", of(it))).toList());
    }

    private static TypeDescriptor plain(JavaType type) {
        WrittenForm form = WrittenForm.of(type);
        Datatypes.requireFor(type, form);
        if (form.kind() != StructureKind.CLASS.INSTANCE) return form.describe(nameOf(type));
        return type.isAbstract() ? WrittenForm.UNKNOWN.describe(nameOf(type)) : object(type, nameOf(type), "");
    }

    private static TypeDescriptor object(JavaType type, String name, String tag) {
        return new TypeDescriptor(name, StructureKind.CLASS.INSTANCE, told(type), () -> members(type, tag));
    }

    private static List<Element> members(JavaType type, String tag) {
        return CONFIG.introspect(type).findProperties().stream()
            .filter(member -> member.couldDeserialize() && !member.getName().equals(tag))
            .map(Descriptors::member).toList();
    }

    private static Element member(BeanPropertyDefinition member) {
        TypeDescriptor type = hasOwnPattern(member) ? WrittenForm.TEXT.describe("") : of(member.getPrimaryType());
        return element(member.getName(), type, mayBeNull(member), member.getMetadata().getDescription());
    }

    static Element element(String name, TypeDescriptor type, boolean nullable, @Nullable String description) {
        return new Element(name, nullable ? type.orNull() : type, TypeDescriptor.told(description));
    }

    /** Whether its text is not that of its type. */
    private static boolean hasOwnPattern(BeanPropertyDefinition member) {
        JsonFormat.Value format = CONFIG.getAnnotationIntrospector().findFormat(member.getPrimaryMember());
        return format != null && format.hasPattern();
    }

    private static boolean mayBeNull(BeanPropertyDefinition member) {
        AnnotatedMember parameter = member.getConstructorParameter();
        return Stream.of(parameter, member.getSetter(), member.getField(), member.getGetter())
            .filter(Objects::nonNull).anyMatch(Nulling::isMarked);
    }

    /** Of sealed types, and of others that tell their variants apart by a property that has the variant's name. */
    private static TypeDescriptor union(JavaType type, JsonTypeInfo.Value tag) {
        boolean byName = List.of(JsonTypeInfo.Id.NAME, JsonTypeInfo.Id.SIMPLE_NAME).contains(tag.getIdType());
        boolean asProperty =
            List.of(JsonTypeInfo.As.PROPERTY, JsonTypeInfo.As.EXISTING_PROPERTY).contains(tag.getInclusionType());
        if (!byName || !asProperty) {
            throw new IllegalArgumentException("a schema cannot hold the variants of " + nameOf(type)
                + ": tell them apart by a name in a property, as @JsonTypeInfo(use = NAME) does");
        }
        String property = tag.getPropertyName() != null ? tag.getPropertyName() : tag.getIdType().getDefaultPropertyName();
        TypeDescriptor variants = new TypeDescriptor("", SerialKind.CONTEXTUAL.INSTANCE, () -> variants(type, property));
        return TypeDescriptor.union(nameOf(type), property, told(type), variants);
    }

    private static List<Element> variants(JavaType type, String tag) {
        return CONFIG.getSubtypeResolver().collectAndResolveSubtypesByTypeId(CONFIG, classOf(type)).stream()
            .map(variant -> object(CONFIG.getTypeFactory().constructSpecializedType(type, variant.getType()), nameOf(variant), tag))
            .map(variant -> new Element("", variant)).toList();
    }

    private static AnnotatedClass classOf(JavaType type) {
        return CONFIG.introspectClassAnnotations(type).getClassInfo();
    }

    private static List<Annotation> told(JavaType type) {
        return TypeDescriptor.told(CONFIG.getAnnotationIntrospector().findClassDescription(classOf(type)));
    }

    private static String nameOf(NamedType variant) {
        if (variant.hasName()) return variant.getName();
        String name = variant.getType().getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String nameOf(JavaType type) {
        return type.toCanonical().replace('$', '.');
    }
}
