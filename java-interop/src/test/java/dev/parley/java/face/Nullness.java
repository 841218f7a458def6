package dev.parley.java.face;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LocalVariableNode;

/** Which parameters must not be {@code null}, and what they are called, as the class file says it. */
final class Nullness {
    private static final String NOT_NULL = "Lorg/jetbrains/annotations/NotNull;";

    private final PublicApi api;
    private final ClassFile file;

    Nullness(PublicApi api) throws IOException {
        this.api = api;
        this.file = new ClassFile(api.type());
    }

    boolean mustBePresent(Executable member, int index) {
        if (member.getParameterTypes()[index].isPrimitive()) return false;
        if (!api.isKotlin()) return !member.getAnnotatedParameterTypes()[index].isAnnotationPresent(Nullable.class);
        var annotations = file.method(member).invisibleParameterAnnotations;
        return annotations != null && annotations[index] != null
            && annotations[index].stream().anyMatch(annotation -> annotation.desc.equals(NOT_NULL));
    }

    /** The parameter's name, or nothing where the class file has none. */
    String name(Executable member, int index) {
        int slot = member instanceof Method && Modifier.isStatic(member.getModifiers()) ? 0 : 1;
        for (int i = 0; i < index; i++) slot += Type.getType(member.getParameterTypes()[i]).getSize();
        List<LocalVariableNode> variables = file.method(member).localVariables;
        if (variables == null) return "";
        int at = slot;
        return variables.stream().filter(variable -> variable.index == at).map(variable -> variable.name).findFirst().orElse("");
    }
}
