/** Engines, the predecessors of models. */
@NullMarked
package dev.parley.engines;

import org.jspecify.annotations.NullMarked;
