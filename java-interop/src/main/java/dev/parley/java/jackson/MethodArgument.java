package dev.parley.java.jackson;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.java.jackson.TypeDescriptor.Element;
import dev.parley.schema.Description;
import dev.parley.schema.JsonType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kotlinx.serialization.descriptors.StructureKind;
import org.jspecify.annotations.Nullable;

/** One parameter of a method, which is a member of the arguments. */
record MethodArgument(String name, JavaType type, boolean mayBeNull, @Nullable String description) {
    private static final JavaType MEMBERS =
        Records.MAPPER.getTypeFactory().constructMapType(Map.class, String.class, JsonNode.class);

    /** The arguments of {@code method}: an object of its parameters, or the one that is its only parameter. */
    static JsonType<Object[]> of(Method method) {
        List<JavaType> types = Stream.of(method.getGenericParameterTypes()).map(Records.MAPPER::constructType).toList();
        boolean isOne = types.size() == 1 && Descriptors.of(types.get(0)).getKind() == StructureKind.CLASS.INSTANCE;
        if (isOne) return whole(types.get(0));
        List<MethodArgument> all = Stream.of(method.getParameters()).map(MethodArgument::of).toList();
        var object = new TypeDescriptor(method.getName(), StructureKind.CLASS.INSTANCE,
            () -> all.stream().map(MethodArgument::element).toList());
        return JsonType.of(object, json -> read(json, all), Records::write);
    }

    private static JsonType<Object[]> whole(JavaType type) {
        return JsonType.of(
            Descriptors.of(type), json -> new Object[] {Records.read(json, type)}, all -> Records.write(all[0]));
    }

    private static MethodArgument of(Parameter parameter) {
        JavaType type = Records.MAPPER.constructType(parameter.getParameterizedType());
        return new MethodArgument(nameOf(parameter), type, Nulling.isMarked(parameter), descriptionOf(parameter));
    }

    private static String nameOf(Parameter parameter) {
        JsonProperty named = parameter.getAnnotation(JsonProperty.class);
        if (named != null) return named.value();
        if (parameter.isNamePresent()) return parameter.getName();
        throw new IllegalArgumentException("a parameter of " + parameter.getDeclaringExecutable()
            + " has no name: compile it with -parameters, or name it with @JsonProperty");
    }

    private static @Nullable String descriptionOf(Parameter parameter) {
        Description ours = parameter.getAnnotation(Description.class);
        if (ours != null) return ours.value();
        JsonPropertyDescription jacksons = parameter.getAnnotation(JsonPropertyDescription.class);
        return jacksons != null ? jacksons.value() : null;
    }

    private Element element() {
        return Descriptors.element(name, Descriptors.of(type), mayBeNull, description);
    }

    private static Object[] read(String json, List<MethodArgument> all) {
        Map<?, ?> members = (Map<?, ?>) Records.read(json, MEMBERS);
        return all.stream().map(argument -> argument.read(members.get(argument.name))).toArray();
    }

    private @Nullable Object read(@Nullable Object member) {
        String json = String.valueOf(member);
        if (!json.equals("null")) return Records.read(json, type);
        if (mayBeNull) return Records.readOrNull(json, type);
        throw new IllegalArgumentException("the argument " + name + " is missing");
    }
}
