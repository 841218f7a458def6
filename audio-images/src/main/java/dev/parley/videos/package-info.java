/** Videos: generated, extended, remixed. */
@NullMarked
package dev.parley.videos;

import org.jspecify.annotations.NullMarked;
