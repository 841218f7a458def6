package dev.parley.java.jackson;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.parley.java.Json;
import dev.parley.schema.Description;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Jackson's own annotations do not say: which members must be there, and what the variants of a sealed type are. */
final class RecordAnnotations extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;
    private static final JsonTypeInfo.Value BY_NAME =
        JsonTypeInfo.Value.from(Tagged.class.getAnnotation(JsonTypeInfo.class));

    @Override
    public @Nullable String findClassDescription(AnnotatedClass type) {
        String text = text(type);
        return text != null ? text : super.findClassDescription(type);
    }

    @Override
    public @Nullable String findPropertyDescription(Annotated member) {
        String text = text(member);
        return text != null ? text : super.findPropertyDescription(member);
    }

    private static @Nullable String text(Annotated described) {
        Description description = described.getAnnotation(Description.class);
        return description != null ? description.value() : null;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        if (!(member instanceof AnnotatedParameter)) return super.hasRequiredMarker(member);
        return !Nulling.isMarked(member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        JsonSetter.Value told = super.findSetterInfo(member);
        boolean mustBeThere = member instanceof AnnotatedParameter parameter && !Nulling.isMarked(parameter);
        return mustBeThere && told.nonDefaultValueNulls() == null ? told.withValueNulls(Nulls.FAIL) : told;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
        JsonTypeInfo.Value told = super.findPolymorphicTypeInfo(config, type);
        return told == null && isUnion(type) ? BY_NAME : told;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated type) {
        if (type.hasAnnotation(JsonSubTypes.class) || !isUnion(type)) return super.findSubtypes(type);
        return variants(type.getRawType()).map(RecordAnnotations::named).toList();
    }

    /** The models have JSON of their own. */
    private static boolean isUnion(Annotated type) {
        return type instanceof AnnotatedClass && type.getRawType().isSealed() && !Json.isModel(type.getRawType());
    }

    private static Stream<Class<?>> variants(Class<?> union) {
        return Arrays.stream(union.getPermittedSubclasses())
            .flatMap(variant -> variant.isSealed() ? variants(variant) : Stream.of(variant));
    }

    private static NamedType named(Class<?> variant) {
        JsonTypeName name = variant.getAnnotation(JsonTypeName.class);
        return new NamedType(variant, name != null ? name.value() : variant.getSimpleName());
    }

    /** What is said of a sealed type that says nothing itself. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private static final class Tagged {
    }
}
