/** Strict JSON schemas of classes, for typed answers and tools. */
@NullMarked
package dev.parley.schema;

import org.jspecify.annotations.NullMarked;
