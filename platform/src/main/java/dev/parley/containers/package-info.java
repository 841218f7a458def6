/** Containers in which models run code, and their files. */
@NullMarked
package dev.parley.containers;

import org.jspecify.annotations.NullMarked;
