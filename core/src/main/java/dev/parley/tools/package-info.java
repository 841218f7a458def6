/** Functions that models call: their definitions, their handlers, and the loop that answers calls. */
@NullMarked
package dev.parley.tools;

import org.jspecify.annotations.NullMarked;
