/** What runs are asked for, and what they are. */
@NullMarked
package dev.parley.threads.runs;

import org.jspecify.annotations.NullMarked;
