package dev.parley.java.face;

import dev.parley.annotation.InternalParleyApi;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** What a class file says and reflection does not. */
final class ClassFile {
    private static final String INTERNAL = Type.getDescriptor(InternalParleyApi.class);
    private static final String NULLABLE = "Lorg/jetbrains/annotations/Nullable;";

    private final Class<?> type;
    private final ClassNode file = new ClassNode();

    ClassFile(Class<?> type) throws IOException {
        this.type = type;
        String name = type.getName();
        try (InputStream bytes = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
            new ClassReader(bytes).accept(file, ClassReader.SKIP_FRAMES);
        }
    }

    /** Whether it is our own modules' alone, or stands in what is. */
    boolean isInternal() throws IOException {
        if (has(INTERNAL, file.invisibleAnnotations)) return true;
        return type.getEnclosingClass() != null && new ClassFile(type.getEnclosingClass()).isInternal();
    }

    boolean isInternal(Executable member) {
        return has(INTERNAL, method(member).invisibleAnnotations);
    }

    boolean mayReturnNull(Method method) {
        return has(NULLABLE, method(method).invisibleAnnotations);
    }

    private static boolean has(String annotation, @Nullable List<AnnotationNode> all) {
        return all != null && all.stream().anyMatch(each -> each.desc.equals(annotation));
    }

    MethodNode method(Executable member) {
        Class<?> result = member instanceof Method method ? method.getReturnType() : void.class;
        String name = member instanceof Constructor ? "<init>" : member.getName();
        String descriptor = PublicApi.descriptor(member, result);
        return file.methods.stream().filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
            .findFirst().orElseThrow();
    }
}
