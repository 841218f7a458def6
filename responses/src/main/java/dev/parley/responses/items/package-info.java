/** The items that responses and conversations consist of. */
@NullMarked
package dev.parley.responses.items;

import org.jspecify.annotations.NullMarked;
