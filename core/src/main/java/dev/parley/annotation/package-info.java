/** What marks declarations for our own modules and for the Java face. */
@NullMarked
package dev.parley.annotation;

import org.jspecify.annotations.NullMarked;
