package dev.parley.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class a {@link dev.parley.testkit.FakeOpenAI} of its own, in a field or a parameter of that type:
 *
 * <pre>{@code
 * @WithFakeOpenAI
 * class TutorTest {
 *     FakeOpenAI fake;
 *
 *     @Test
 *     void answers() {
 *         fake.script(Reply.chat("In short."));
 *         …
 *     }
 * }
 * }</pre>
 * A test that fails tells which requests came; one that passes fails when a scripted reply was met by no request.
 * {@link FakeOpenAIExtension} does the same with options.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FakeOpenAIExtension.class)
public @interface WithFakeOpenAI {}
