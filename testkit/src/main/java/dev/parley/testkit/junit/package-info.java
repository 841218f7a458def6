/** The fake as an extension of JUnit 5. */
@NullMarked
package dev.parley.testkit.junit;

import org.jspecify.annotations.NullMarked;
