/**
 * Parley and Jackson: {@link dev.parley.java.jackson.ParleyModule} teaches an {@code ObjectMapper} the models of the API. Needs
 * {@code com.fasterxml.jackson.core:jackson-databind}, which a program brings itself.
 */
@NullMarked
package dev.parley.java.jackson;

import org.jspecify.annotations.NullMarked;
