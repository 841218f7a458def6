package dev.parley.java.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.parley.java.ClassPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Types that Jackson knows by modules of its own. */
class DatatypesTest {
    @Test
    void theModuleThatJacksonLacksIsNamed() throws Exception {
        List<Class<?>> missing = List.of(JavaTimeModule.class, Jdk8Module.class);
        assertEquals("a schema cannot hold java.time.LocalDate: "
            + "add com.fasterxml.jackson.datatype:jackson-datatype-jsr310 to the program", ClassPath.run(RefusedType.class, "dated", missing));
        assertEquals("a schema cannot hold java.util.Optional<java.lang.String>: "
            + "add com.fasterxml.jackson.datatype:jackson-datatype-jdk8 to the program", ClassPath.run(RefusedType.class, "named", missing));
    }
}
