package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.Polling;
import dev.parley.RequestOptions;
import dev.parley.java.AsyncService;
import dev.parley.java.BlockingService;
import dev.parley.schema.JsonType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a call may leave out, it may leave out in both faces: the options, how to poll; and a class stands for its type. */
class OverloadsTest {
    private static final Set<Class<?>> OPTIONAL = Set.of(RequestOptions.class, Polling.class);

    @Test
    void everyCallThatTakesOptionsOrPollingGoesWithout() throws Exception {
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (Method call : calls()) {
            List<Class<?>> given = List.of(call.getParameterTypes());
            for (Class<?> optional : OPTIONAL) {
                if (!given.contains(optional)) continue;
                seen++;
                boolean shorter = Stream.of(call.getDeclaringClass().getDeclaredMethods())
                    .anyMatch(other -> other.getName().equals(call.getName()) && isWithout(other, optional, given));
                if (!shorter) missing.add(call.toString());
            }
        }
        assertEquals("", String.join("\n", missing));
        assertTrue(seen > 500, "only " + seen + " calls were looked at");
    }

    @Test
    void everyCallOfTheApiWithOptionsIsThereInBothFaces() throws Exception {
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (Method call : calls()) {
            if (!List.of(call.getParameterTypes()).contains(RequestOptions.class)) continue;
            seen++;
            Class<?> other = otherFace(call.getDeclaringClass());
            boolean twin = Stream.of(other.getDeclaredMethods()).anyMatch(it -> it.getName().equals(call.getName())
                && Arrays.equals(it.getParameterTypes(), call.getParameterTypes()));
            if (!twin) missing.add(call.toString());
        }
        assertEquals("", String.join("\n", missing));
        assertTrue(seen > 500, "only " + seen + " calls were looked at");
    }

    @Test
    void whereverATypeIsTakenItsClassIs() throws Exception {
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (Method call : calls()) {
            Class<?>[] byClass = Arrays.stream(call.getParameterTypes())
                .map(type -> type == JsonType.class ? Class.class : type).toArray(Class<?>[]::new);
            if (Arrays.equals(byClass, call.getParameterTypes())) continue;
            seen++;
            boolean twin = Stream.of(call.getDeclaringClass().getDeclaredMethods())
                .anyMatch(it -> it.getName().equals(call.getName()) && Arrays.equals(it.getParameterTypes(), byClass));
            if (!twin) missing.add(call.toString());
        }
        assertEquals("", String.join("\n", missing));
        assertTrue(seen > 20, "only " + seen + " calls were looked at");
    }

    /** The same call with nothing but required arguments, so also without whatever else may be left out. */
    private static boolean isWithout(Method other, Class<?> optional, List<Class<?>> given) {
        List<Class<?>> fewer = List.of(other.getParameterTypes());
        return !fewer.contains(optional) && given.containsAll(fewer);
    }

    private static List<Method> calls() throws Exception {
        return PublicApi.all().stream().map(PublicApi::type)
            .filter(type -> AsyncService.class.isAssignableFrom(type) || BlockingService.class.isAssignableFrom(type))
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()).toList();
    }

    private static Class<?> otherFace(Class<?> face) throws ClassNotFoundException {
        String name = face.getSimpleName();
        String other = name.startsWith("Async") ? name.replaceFirst("Async", "Blocking") : name.replaceFirst("Blocking", "Async");
        return Class.forName(face.getPackageName() + "." + other);
    }
}
