package dev.parley.java.jackson;

import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which members may be {@code null}: an {@code Optional}, and what an annotation called {@code Nullable} is on. */
final class Nulling {
    private Nulling() {
    }

    static boolean isMarked(AnnotatedMember member) {
        return member.getRawType().getName().startsWith("java.util.Optional") || annotations(member)
            .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static Stream<Annotation> annotations(AnnotatedMember member) {
        var declared = StreamSupport.stream(member.getAllAnnotations().annotations().spliterator(), false);
        return Stream.concat(declared, types(member).flatMap(type -> Arrays.stream(type.getAnnotations())));
    }

    private static Stream<AnnotatedType> types(AnnotatedMember member) {
        if (member instanceof AnnotatedField field) return Stream.of(field.getAnnotated().getAnnotatedType());
        if (member instanceof AnnotatedMethod method) return types(method.getAnnotated());
        if (!(member instanceof AnnotatedParameter parameter)) return Stream.empty();
        return types((Executable) parameter.getOwner().getAnnotated()).skip(parameter.getIndex()).limit(1);
    }

    /** A getter's result, or all that is given. */
    private static Stream<AnnotatedType> types(Executable member) {
        return member.getParameterCount() == 0
            ? Stream.of(member.getAnnotatedReturnType()) : Arrays.stream(member.getAnnotatedParameterTypes());
    }
}
