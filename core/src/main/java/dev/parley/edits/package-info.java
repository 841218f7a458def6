/** Edits of a text, which the service switched off, and compatible servers may still have. */
@NullMarked
package dev.parley.edits;

import org.jspecify.annotations.NullMarked;
