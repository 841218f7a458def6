/** Programs that show what there is, in Java and in Kotlin. */
@NullMarked
package dev.parley.examples;

import org.jspecify.annotations.NullMarked;
