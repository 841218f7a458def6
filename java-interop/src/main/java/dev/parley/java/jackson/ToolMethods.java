package dev.parley.java.jackson;

import dev.parley.schema.ArgumentsOf;
import dev.parley.schema.Description;
import dev.parley.schema.JsonType;
import dev.parley.tools.Tool;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tools from methods: those of an object that {@link Description} describes.
 *
 * <pre>{@code
 * class Weather {
 *     @Description("Tells the weather in a city.")
 *     Forecast forecast(String city, @Nullable Integer days) throws IOException {
 *         return …;
 *     }
 * }
 *
 * Tools tools = Tools.of(ToolMethods.of(new Weather()));
 * }</pre>
 *
 * <p>A tool is called like its method, and the members of its arguments like the parameters, so they have to be compiled with
 * {@code -parameters} or named by Jackson's {@code @JsonProperty}; a single parameter that is a record or a bean is the arguments
 * itself. {@link Description} tells the model of a parameter, too. A method may block and throw any exception, as a
 * {@link dev.parley.tools.ToolHandler} may, and returns what one does; it may be called by several threads at once.
 *
 * <p>Needs Jackson, {@code tools.jackson.core:jackson-databind} or {@code com.fasterxml.jackson.core:jackson-databind}.
 */
public final class ToolMethods {
    private ToolMethods() {
    }

    /**
     * The tools of each of {@code objects}, by their names.
     *
     * @throws IllegalArgumentException if one has no described method, or a schema cannot hold a parameter
     */
    public static List<Tool> of(Object... objects) {
        List<Tool> tools = new ArrayList<>();
        for (Object object : Objects.requireNonNull(objects, "objects")) tools.addAll(toolsOf(Objects.requireNonNull(object, "objects")));
        return List.copyOf(tools);
    }

    private static List<Tool> toolsOf(Object object) {
        List<Method> methods = Stream.<Class<?>>iterate(object.getClass(), Objects::nonNull, Class::getSuperclass)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Description.class) && !method.isBridge())
            .sorted(Comparator.comparing(Method::getName)).toList();
        if (methods.isEmpty()) {
            throw new IllegalArgumentException(
                "objects must have methods with a @Description, but " + object.getClass() + " has none");
        }
        return methods.stream().map(method -> tool(object, method)).toList();
    }

    private static Tool tool(Object object, Method method) {
        method.setAccessible(true);
        String description = method.getAnnotation(Description.class).value();
        return Tool.of(method.getName(), description, arguments(method), arguments -> call(object, method, arguments));
    }

    @SuppressWarnings("unchecked")
    private static JsonType<Object[]> arguments(Method method) {
        return (JsonType<Object[]>) JsonType.of(new ArgumentsOf(method));
    }

    private static @Nullable Object call(Object object, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) throw error;
            throw (Exception) thrown.getCause();
        }
    }
}
