package dev.parley.java.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.RequestOptions;
import dev.parley.Timeouts;
import dev.parley.java.AsyncService;
import dev.parley.java.ModelBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import kotlin.metadata.Attributes;
import kotlin.metadata.KmClass;
import kotlin.metadata.KmConstructor;
import kotlin.metadata.jvm.KotlinClassMetadata;
import org.junit.jupiter.api.Test;

/** There is a builder for what a caller sends, as far as something of it may be left out, and for nothing else. */
class BuildersTest {
    private static final Set<Type> TOLD = Set.of(Consumer.class, kotlin.jvm.functions.Function1.class);

    @Test
    void whatIsSentHasABuilderAndWhatComesBackHasNone() throws Exception {
        List<Class<?>> face = PublicApi.all().stream().<Class<?>>map(PublicApi::type)
            .filter(type -> type.getName().startsWith("dev.parley.java.")).toList();
        List<Method> calls = face.stream().filter(type -> AsyncService.class.isAssignableFrom(type) && type != AsyncService.class)
            .flatMap(service -> Arrays.stream(service.getDeclaredMethods())).toList();
        Set<Class<?>> given = new HashSet<>();
        for (Method call : calls) visit(call.getGenericReturnType(), given);
        Set<Class<?>> sent = new HashSet<>(Set.of(RequestOptions.class, Timeouts.class));
        for (Method call : calls) {
            for (Type argument : call.getGenericParameterTypes()) if (!given.contains(argument)) visit(argument, sent);
        }
        Set<String> wanted = new TreeSet<>();
        for (Class<?> model : sent) if (model.isRecord() && mayLeaveOut(model)) wanted.add(model.getName());
        Set<String> built = new TreeSet<>();
        for (Class<?> type : face) {
            if (ModelBuilder.class.isAssignableFrom(type) && type != ModelBuilder.class) {
                built.add(type.getDeclaredMethod("build").getReturnType().getName());
            }
        }
        assertEquals(String.join("\n", wanted), String.join("\n", built));
        assertTrue(built.size() > 200, "only " + built.size() + " builders");
    }

    /** Adds the models that a value of {@code type} may hold to {@code all}; not what a listener is told. */
    private static void visit(Type type, Set<Class<?>> all) {
        if (type instanceof ParameterizedType generic && !TOLD.contains(generic.getRawType())) {
            for (Type argument : generic.getActualTypeArguments()) visit(argument, all);
        } else if (type instanceof WildcardType any) {
            for (Type bound : any.getUpperBounds()) visit(bound, all);
        } else if (type instanceof Class<?> model && (model.isRecord() || model.isSealed()) && all.add(model)) {
            if (model.isSealed()) for (Class<?> variant : model.getPermittedSubclasses()) visit(variant, all);
            if (model.isRecord()) for (var component : model.getRecordComponents()) visit(component.getGenericType(), all);
        }
    }

    private static boolean mayLeaveOut(Class<?> model) {
        KmClass type = ((KotlinClassMetadata.Class) KotlinClassMetadata.readStrict(model.getAnnotation(kotlin.Metadata.class)))
            .getKmClass();
        KmConstructor primary = type.getConstructors().stream().filter(each -> !Attributes.isSecondary(each)).findFirst()
            .orElseThrow();
        return primary.getValueParameters().stream().anyMatch(Attributes::getDeclaresDefaultValue);
    }
}
