package dev.parley.java.jackson;

import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Which members may be {@code null}: an {@code Optional}, and what an annotation called {@code Nullable} is on. */
final class Nulling {
    private Nulling() {
    }

    static boolean isMarked(AnnotatedMember member) {
        var declared = StreamSupport.stream(member.getAllAnnotations().annotations().spliterator(), false);
        return isMarked(member.getRawType(), Stream.concat(declared, types(member).flatMap(Nulling::annotations)));
    }

    static boolean isMarked(Parameter parameter) {
        return isMarked(parameter.getType(), Stream.concat(annotations(parameter), annotations(parameter.getAnnotatedType())));
    }

    private static boolean isMarked(Class<?> type, Stream<Annotation> annotations) {
        return type.getName().startsWith("java.util.Optional")
            || annotations.anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static Stream<Annotation> annotations(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations());
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
