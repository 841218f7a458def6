package dev.parley.java;

/**
 * Builds a model, step by step. Not for use by several threads at once.
 *
 * @param <T> what is built
 */
public abstract class ModelBuilder<T> extends Copies {
    /** For the builders beside the services. */
    protected ModelBuilder() {
    }

    /** What has been set so far; the builder may be used on. */
    public abstract T build();
}
