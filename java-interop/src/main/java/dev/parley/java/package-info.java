/**
 * Parley for Java: start at {@link dev.parley.java.OpenAIClient}. Calls return {@code CompletableFuture}s, streams are
 * {@link dev.parley.java.EventPublisher}s; requests come from the builders beside the services.
 *
 * <p>Models are records. A release may add components to them: programs that are compiled go on linking, but a record
 * pattern names every component, and {@code new} every value, and so both have to name the new one when they are
 * compiled anew. Accessors and builders stay as they are.
 *
 * <p>{@code null} where there must be a value is a {@code NullPointerException} that names the argument, at once. In a
 * list or a map of a record made with {@code new} it is found when the record is sent: the call fails with an
 * {@code IllegalArgumentException} that names the place.
 */
@NullMarked
package dev.parley.java;

import org.jspecify.annotations.NullMarked;
