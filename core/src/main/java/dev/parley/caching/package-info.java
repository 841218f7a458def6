/** How prompts are cached. */
@NullMarked
package dev.parley.caching;

import org.jspecify.annotations.NullMarked;
