/** Content provenance: whether the service generated an image or a sound. */
@NullMarked
package dev.parley.provenance;

import org.jspecify.annotations.NullMarked;
