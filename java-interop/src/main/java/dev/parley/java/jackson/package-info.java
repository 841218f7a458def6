/**
 * Parley and Jackson: {@link dev.parley.java.jackson.ParleyModule} teaches an {@code ObjectMapper} the models of the API, and
 * {@link dev.parley.java.jackson.JacksonTypes} knows the JSON of records and beans;
 * {@link dev.parley.java.jackson.ToolMethods} makes tools of methods, with Jackson 3, too, for which the package
 * {@code jackson3} has the other two. Needs
 * {@code com.fasterxml.jackson.core:jackson-databind}, 2.16 or newer, which a program brings itself.
 */
@NullMarked
package dev.parley.java.jackson;

import org.jspecify.annotations.NullMarked;
