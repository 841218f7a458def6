/** Images: generated, edited, varied. */
@NullMarked
package dev.parley.images;

import org.jspecify.annotations.NullMarked;
