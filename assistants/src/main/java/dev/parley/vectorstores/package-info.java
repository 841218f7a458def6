/** Vector stores: files that can be searched. */
@NullMarked
package dev.parley.vectorstores;

import org.jspecify.annotations.NullMarked;
