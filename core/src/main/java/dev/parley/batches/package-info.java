/** Batches: many requests in a file, done within a day at half the price. */
@NullMarked
package dev.parley.batches;

import org.jspecify.annotations.NullMarked;
