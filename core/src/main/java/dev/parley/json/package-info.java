/** How values are read and written: words that are open to new ones, and members that are not known. */
@NullMarked
package dev.parley.json;

import org.jspecify.annotations.NullMarked;
