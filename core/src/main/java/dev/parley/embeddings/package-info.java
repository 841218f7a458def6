/** Embeddings: texts as vectors. */
@NullMarked
package dev.parley.embeddings;

import org.jspecify.annotations.NullMarked;
