package dev.parley.java.jackson;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Map;
import kotlinx.serialization.descriptors.SerialKind;
import kotlinx.serialization.descriptors.StructureKind;

/** The modules that Jackson needs to know some types of Java. */
final class Datatypes {
    private static final Map<String, String> ARTIFACTS =
        Map.of("java.time.", "jackson-datatype-jsr310", "java.util.Optional", "jackson-datatype-jdk8");

    private Datatypes() {
    }

    /** Refuses a type of which Jackson knows no {@code form} because a module is not there. */
    static void requireFor(JavaType type, WrittenForm form) {
        boolean isUnknown =
            form.kind() == SerialKind.CONTEXTUAL.INSTANCE || form.kind() == StructureKind.CLASS.INSTANCE;
        if (!isUnknown) return;
        ARTIFACTS.forEach((prefix, artifact) -> {
            if (!type.getRawClass().getName().startsWith(prefix)) return;
            throw new IllegalArgumentException("a schema cannot hold " + type.toCanonical()
                + ": add com.fasterxml.jackson.datatype:" + artifact + " to the program");
        });
    }
}
