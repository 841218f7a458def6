/** Completions of a prompt, the legacy API. */
@NullMarked
package dev.parley.completions;

import org.jspecify.annotations.NullMarked;
