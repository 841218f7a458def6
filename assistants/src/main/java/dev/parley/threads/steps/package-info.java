/** The steps of runs. */
@NullMarked
package dev.parley.threads.steps;

import org.jspecify.annotations.NullMarked;
