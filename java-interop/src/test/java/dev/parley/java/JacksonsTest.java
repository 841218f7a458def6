package dev.parley.java;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.schema.JsonType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Records are read and written by the Jackson that is there; where there is none, that is said. */
class JacksonsTest {
    /** Tells the schema of a record, or why there is none. */
    public static final class Program implements UnaryOperator<String> {
        private record Day(LocalDate date) {
        }

        @Override
        public String apply(String ignored) {
            try {
                return JsonType.of(Day.class).schema().toString();
            } catch (IllegalArgumentException refused) {
                return refused.getMessage();
            }
        }
    }

    @Test
    void eitherIsEnough() throws Exception {
        for (Class<?> other : List.of(com.fasterxml.jackson.databind.ObjectMapper.class, tools.jackson.databind.ObjectMapper.class)) {
            String told = ClassPath.run(Program.class, "", List.of(other));
            assertTrue(told.contains("\"date\":{\"type\":\"string\",\"format\":\"date\"}"), told);
        }
    }

    @Test
    void withoutEitherBothAreNamed() throws Exception {
        String told = ClassPath.run(Program.class, "",
            List.of(com.fasterxml.jackson.databind.ObjectMapper.class, tools.jackson.databind.ObjectMapper.class));
        assertTrue(told.contains("tools.jackson.core:jackson-databind or com.fasterxml.jackson.core:jackson-databind"), told);
    }
}
