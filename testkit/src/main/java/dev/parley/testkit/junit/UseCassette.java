package dev.parley.testkit.junit;

import dev.parley.testkit.Cassette.Mode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test, or each test of a class, a {@link dev.parley.testkit.CassetteRecorder} in a field or a parameter of
 * that type:
 *
 * <pre>{@code
 * @UseCassette("weather")
 * class TutorTest {
 *     CassetteRecorder recorder;
 *
 *     @Test
 *     void answers() {
 *         new Tutor(recorder.baseUrl()).ask("How is the weather?");
 *     }
 * }
 * }</pre>
 * A test that passes fails when one of its requests was neither recorded nor to be recorded. JUnit's configuration
 * parameters {@code parley.cassettes.mode} and {@code parley.cassettes.upstream}, also as system properties, take the
 * place of what annotations say: {@code -Dparley.cassettes.mode=all} records all cassettes again.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CassetteExtension.class)
public @interface UseCassette {
    /** The cassette's name, without {@code .json}. Absent: the names of the test's class and method, as in a path. */
    String value() default "";

    /** The folder of the cassettes. */
    String folder() default "src/test/cassettes";

    /** What is played and what is recorded. */
    Mode mode() default Mode.ONCE;

    /** The base URL of the service to record. */
    String upstream() default "https://api.openai.com/v1";

    /** Members that are not to be recorded: {@link dev.parley.testkit.Cassette#redact}. */
    String[] redact() default {};

    /** Members in which two requests may differ: {@link dev.parley.testkit.Cassette#ignore}. */
    String[] ignore() default {};
}
