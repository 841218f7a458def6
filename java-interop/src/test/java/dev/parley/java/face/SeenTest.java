package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.Download;
import dev.parley.OpenAI;
import dev.parley.Page;
import dev.parley.annotation.ApiService;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kotlinx.coroutines.flow.Flow;
import org.junit.jupiter.api.Test;

/** What a Java program sees: Java, the API, Reactive Streams; of Kotlin only JSON, which {@code Json} makes and takes apart. */
class SeenTest {
    private static final Pattern OURS = Pattern.compile(
        "(java|javax\\.net\\.ssl|dev\\.parley|org\\.reactivestreams|com\\.fasterxml\\.jackson|tools\\.jackson)\\..*|\\w+");
    private static final Set<String> JSON =
        Set.of("kotlinx.serialization.json.JsonObject", "kotlinx.serialization.json.JsonElement");

    @Test
    void theFaceSpeaksOfNothingThatJavaDoesNotKnow() throws Exception {
        Set<String> odd = new TreeSet<>();
        int seen = 0;
        for (PublicApi each : PublicApi.all()) {
            if (!each.type().getName().startsWith("dev.parley.java.")) continue;
            for (Executable member : publicMembers(each.type())) {
                seen++;
                for (String type : typesOf(member)) {
                    boolean known = OURS.matcher(type).matches() || JSON.contains(type);
                    if (!known) odd.add(each + "." + member.getName() + ": " + type);
                }
            }
        }
        assertEquals("", String.join("\n", odd));
        assertTrue(seen > 3_000, "only " + seen + " members were looked at");
    }

    /** What else of Kotlin stays in sight, and what there is for Java. */
    private static final Map<String, String> EXPLAINED = Map.of(
        "serializer: kotlinx.serialization.KSerializer", "made by the compiler; Json.write and Json.read",
        "getEntries: kotlin.enums.EnumEntries", "made by the compiler; values()",
        "BatchKind: kotlinx.serialization.SerializationStrategy", "BatchKind.of",
        "BatchKind: kotlinx.serialization.DeserializationStrategy", "BatchKind.of",
        "of: io.ktor.client.engine.HttpClientEngine", "who has an engine of Ktor's has Ktor");

    @Test
    void theModelsSpeakOfNothingThatJavaDoesNotKnow() throws Exception {
        Set<String> odd = new TreeSet<>();
        Set<String> explained = new TreeSet<>();
        int seen = 0;
        for (PublicApi each : PublicApi.all()) {
            ClassFile file = new ClassFile(each.type());
            if (each.type().getName().startsWith("dev.parley.java.") || file.isInternal() || hasFace(each.type())) continue;
            for (Executable member : each.executables()) {
                if (file.isInternal(member) || extendsFlow(member)) continue;
                seen++;
                for (String type : typesOf(member)) {
                    String use = member.getName().replaceAll(".*[.]", "") + ": " + type;
                    if (EXPLAINED.containsKey(use)) explained.add(use);
                    else if (!OURS.matcher(type).matches() && !JSON.contains(type)) odd.add(each + "." + use);
                }
            }
        }
        assertEquals("", String.join("\n", odd));
        assertEquals(new TreeSet<>(EXPLAINED.keySet()), explained);
        assertTrue(seen > 8_000, "only " + seen + " members were looked at");
    }

    /** Whether its calls are the face's. */
    private static boolean hasFace(Class<?> type) {
        return type == OpenAI.class || type == Page.class || type == Download.class || type.isAnnotationPresent(ApiService.class);
    }

    /** Streams have what flows have, and are called themselves. */
    private static boolean extendsFlow(Executable member) {
        Class<?>[] types = member.getParameterTypes();
        return Modifier.isStatic(member.getModifiers()) && types.length > 0 && types[0] == Flow.class;
    }

    @Test
    void whatTakesJsonOfKotlinsTakesTextOrAMapAsWell() throws Exception {
        Set<String> alone = new TreeSet<>();
        for (PublicApi each : PublicApi.all()) {
            if (!each.type().getName().startsWith("dev.parley.java.")) continue;
            for (Executable member : publicMembers(each.type())) {
                boolean takesJson = Arrays.stream(member.getParameterTypes()).anyMatch(SeenTest::isJson);
                boolean twin = publicMembers(each.type()).stream().anyMatch(other -> isTwin(member, other));
                if (takesJson && !twin) alone.add(each + "." + member.getName());
            }
        }
        assertEquals("", String.join("\n", alone));
    }

    private static boolean isJson(Class<?> type) {
        return JSON.contains(type.getName());
    }

    private static boolean isTwin(Executable member, Executable other) {
        boolean called = other.getName().equals(member.getName()) || other.getName().equals(member.getName() + "Json");
        return called && Arrays.stream(other.getParameterTypes()).noneMatch(SeenTest::isJson);
    }

    private static List<Executable> publicMembers(Class<?> type) {
        return Stream.<Executable>concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getMethods()))
            .filter(member -> member.getDeclaringClass() != Object.class && !member.isSynthetic()).toList();
    }

    private static List<String> typesOf(Executable member) {
        List<String> all = new ArrayList<>();
        if (member instanceof Method method) add(method.getGenericReturnType(), all);
        for (Type argument : member.getGenericParameterTypes()) add(argument, all);
        for (Type thrown : member.getGenericExceptionTypes()) add(thrown, all);
        return all;
    }

    private static void add(Type type, List<String> all) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType(), all);
            for (Type argument : generic.getActualTypeArguments()) add(argument, all);
        } else if (type instanceof WildcardType any) {
            for (Type bound : any.getUpperBounds()) add(bound, all);
            for (Type bound : any.getLowerBounds()) add(bound, all);
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType(), all);
        } else if (type instanceof Class<?> named) {
            all.add(named.isArray() ? named.getComponentType().getName() : named.getName());
        }
    }
}
