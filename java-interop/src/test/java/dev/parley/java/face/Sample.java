package dev.parley.java.face;

import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something of any type, to be handed over and never looked into. */
final class Sample {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
        Map.entry(String.class, "x"), Map.entry(CharSequence.class, "x"), Map.entry(Object.class, "x"),
        Map.entry(int.class, 1), Map.entry(long.class, 1L), Map.entry(double.class, 1.0), Map.entry(float.class, 1f),
        Map.entry(boolean.class, true), Map.entry(char.class, 'x'), Map.entry(byte.class, (byte) 1),
        Map.entry(short.class, (short) 1), Map.entry(Number.class, 1), Map.entry(List.class, List.of()),
        Map.entry(Map.class, Map.of()), Map.entry(Set.class, Set.of()), Map.entry(Duration.class, Duration.ofSeconds(1)),
        Map.entry(Class.class, String.class), Map.entry(Clock.class, Clock.systemUTC()), Map.entry(InputStream.class, InputStream.nullInputStream()));

    private Sample() {
    }

    static Object of(Class<?> type) throws Exception {
        if (VALUES.containsKey(type)) return VALUES.get(type);
        if (type.isArray()) return Array.newInstance(type.getComponentType(), 0);
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isInterface()) return ofInterface(type);
        return Modifier.isAbstract(type.getModifiers()) ? ofKind(type) : blank(type);
    }

    private static Object ofInterface(Class<?> type) throws Exception {
        if (type.isSealed()) return of(type.getPermittedSubclasses()[0]);
        return Proxy.newProxyInstance(Sample.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
    }

    private static Object ofKind(Class<?> type) throws Exception {
        for (Field constant : type.getFields()) {
            if (Modifier.isStatic(constant.getModifiers()) && type.isAssignableFrom(constant.getType())) return constant.get(null);
        }
        if (type.isSealed()) return of(type.getPermittedSubclasses()[0]);
        if (type.getName().equals("kotlinx.serialization.json.JsonElement")) return kotlinx.serialization.json.JsonNull.INSTANCE;
        if (type.getName().equals("kotlinx.serialization.json.Json")) return kotlinx.serialization.json.Json.Default;
        throw new IllegalArgumentException("No sample of " + type);
    }

    /** An instance that no constructor has seen; by reflection, since the compiler warns of whoever names the class. */
    private static Object blank(Class<?> type) throws ReflectiveOperationException {
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field instance = unsafe.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        return unsafe.getMethod("allocateInstance", Class.class).invoke(instance.get(null), type);
    }
}
