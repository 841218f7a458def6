package dev.parley.java.face;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** Which parameters must not be {@code null}, and what they are called, as the class file says it. */
final class Nullness {
    private static final String NOT_NULL = "Lorg/jetbrains/annotations/NotNull;";

    private final PublicApi api;
    private final ClassNode file = new ClassNode();

    Nullness(PublicApi api) throws IOException {
        this.api = api;
        String name = api.type().getName();
        try (InputStream bytes = api.type().getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            new ClassReader(bytes).accept(file, ClassReader.SKIP_FRAMES);
        }
    }

    boolean mustBePresent(Executable member, int index) {
        if (member.getParameterTypes()[index].isPrimitive()) return false;
        if (!api.isKotlin()) return !member.getAnnotatedParameterTypes()[index].isAnnotationPresent(Nullable.class);
        var annotations = method(member).invisibleParameterAnnotations;
        return annotations != null && annotations[index] != null
            && annotations[index].stream().anyMatch(annotation -> annotation.desc.equals(NOT_NULL));
    }

    /** The parameter's name, or nothing where the class file has none. */
    String name(Executable member, int index) {
        int slot = member instanceof Method && Modifier.isStatic(member.getModifiers()) ? 0 : 1;
        for (int i = 0; i < index; i++) slot += Type.getType(member.getParameterTypes()[i]).getSize();
        List<LocalVariableNode> variables = method(member).localVariables;
        if (variables == null) return "";
        int at = slot;
        return variables.stream().filter(variable -> variable.index == at).map(variable -> variable.name).findFirst().orElse("");
    }

    private MethodNode method(Executable member) {
        Class<?> result = member instanceof Method method ? method.getReturnType() : void.class;
        String name = member instanceof Constructor ? "<init>" : member.getName();
        String descriptor = PublicApi.descriptor(member, result);
        return file.methods.stream().filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
            .findFirst().orElseThrow();
    }
}
