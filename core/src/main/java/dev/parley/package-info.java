/** The nouns that every program types: the client, its configuration, options of a call, pages, exceptions. */
@NullMarked
package dev.parley;

import org.jspecify.annotations.NullMarked;
