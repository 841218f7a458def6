/** Assistants: a model with instructions and tools. */
@NullMarked
package dev.parley.assistants;

import org.jspecify.annotations.NullMarked;
