package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.java.OpenAIClient;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kotlin.coroutines.Continuation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Java's {@code null} where there must be a value is refused, by a message that names the argument. */
class NullArgumentsTest {
    private static List<PublicApi> api;

    @BeforeAll
    static void readTheDumps() throws Exception {
        api = PublicApi.all();
    }

    @Test
    void nullNamesTheArgument() throws Exception {
        List<String> silent = new ArrayList<>();
        int passed = 0;
        for (PublicApi each : api) {
            Nullness nullness = new Nullness(each);
            for (Executable member : each.executables()) {
                for (int i = 0; i < member.getParameterCount() && isJavas(member); i++) {
                    if (!nullness.mustBePresent(member, i) || nullness.name(member, i).startsWith("$this")) continue;
                    String said = call(member, i, null);
                    if (names(said, member, nullness.name(member, i))) passed++; else silent.add(show(member, i, said));
                }
            }
        }
        assertEquals("", String.join("\n", silent));
        assertTrue(passed > 3_000, "only " + passed + " parameters were tried");
    }

    /** Lists and maps that builders are given, and what stands in the place of dots. */
    @Test
    void nullAmongElementsNamesTheArgument() throws Exception {
        List<String> silent = new ArrayList<>();
        int passed = 0;
        for (PublicApi each : api) {
            Nullness nullness = new Nullness(each);
            for (Executable member : each.executables()) {
                boolean inBuilder = each.type().getName().endsWith("Builder") && !each.isKotlin();
                for (int i = 0; i < member.getParameterCount() && isJavas(member); i++) {
                    Object holder = holderOfNull(member.getParameterTypes()[i]);
                    boolean isLast = i == member.getParameterCount() - 1;
                    if (holder == null || !(inBuilder || member.isVarArgs() && isLast) || isFreeForm(member, i)) continue;
                    String said = call(member, i, holder);
                    if (names(said, member, nullness.name(member, i))) passed++; else silent.add(show(member, i, said));
                }
            }
        }
        assertEquals("", String.join("\n", silent));
        assertTrue(passed > 150, "only " + passed + " parameters were tried");
    }

    /** Suspend functions are not what Java calls, and abstract ones have no code. */
    private static boolean isJavas(Executable member) {
        Class<?>[] types = member.getParameterTypes();
        boolean isOfAnInstance = member instanceof Method method && !Modifier.isStatic(method.getModifiers());
        boolean isAbstract = Modifier.isAbstract(member.getModifiers())
            || Modifier.isAbstract(member.getDeclaringClass().getModifiers()) && (isOfAnInstance || member instanceof Constructor);
        return !isAbstract && types.length > 0 && types[types.length - 1] != Continuation.class && !member.getName().equals("equals");
    }

    /** {@code Map<String, ? extends @Nullable Object>}, where {@code null} is a value of JSON. */
    private static boolean isFreeForm(Executable member, int index) {
        return member.getGenericParameterTypes()[index].getTypeName().equals("java.util.Map<java.lang.String, ?>");
    }

    private static Object holderOfNull(Class<?> type) {
        if (type == List.class) return Collections.singletonList(null);
        if (type == Map.class) return Collections.singletonMap("k", null);
        return type.isArray() && !type.getComponentType().isPrimitive() ? Array.newInstance(type.getComponentType(), 1) : null;
    }

    /** What [member] complains of when it is given [value] at [index]. */
    private static String call(Executable member, int index, Object value) throws Exception {
        Object[] arguments = new Object[member.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == index ? value : Sample.of(member.getParameterTypes()[i]);
        }
        try {
            member.setAccessible(true);
            if (member instanceof Constructor<?> constructor) constructor.newInstance(arguments);
            if (member instanceof Method method) method.invoke(receiver(method), arguments);
            return "nothing";
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            boolean fits = cause instanceof NullPointerException || cause instanceof IllegalArgumentException;
            return fits ? String.valueOf(cause.getMessage()) : cause.toString();
        }
    }

    private static Object receiver(Method method) throws Exception {
        if (Modifier.isStatic(method.getModifiers())) return null;
        if (method.getDeclaringClass() == OpenAIClient.builder().getClass()) return OpenAIClient.builder();
        return Sample.of(method.getDeclaringClass());
    }

    /** By the parameter's name, or that of a method that takes nothing else. */
    private static boolean names(String said, Executable member, String parameter) {
        String argument = said.replaceAll("(?s).*, parameter ", "").replaceAll("\\[.*", "");
        boolean isMethods = member.getParameterCount() == 1 && argument.equals(member.getName());
        return argument.equals(parameter) || isMethods || parameter.isEmpty() && argument.matches("\\w+");
    }

    private static String show(Executable member, int index, String said) {
        return member.getDeclaringClass().getName() + "." + member.getName() + " at " + index + ": " + said;
    }
}
