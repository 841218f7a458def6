/** A fake OpenAI service for tests: {@link dev.parley.testkit.FakeOpenAI} is where to begin. */
@NullMarked
package dev.parley.testkit;

import org.jspecify.annotations.NullMarked;
