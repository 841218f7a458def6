/**
 * Parley for Java: start at {@link dev.parley.java.OpenAIClient}. Calls return {@code CompletableFuture}s, streams are
 * {@link dev.parley.java.EventPublisher}s; requests come from the builders beside the services.
 */
@NullMarked
package dev.parley.java;

import org.jspecify.annotations.NullMarked;
