package dev.parley.java;

import java.util.function.Supplier;

/** A module of the API that a program may leave out. */
final class ApiModule {
    private ApiModule() {
    }

    /**
     * A service of the module that {@code artifact} holds.
     *
     * @throws IllegalStateException if that is not on the class path
     */
    static <T> T of(String artifact, Supplier<T> service) {
        try {
            return service.get();
        } catch (NoClassDefFoundError e) {
            if (!String.valueOf(e.getMessage()).startsWith("dev/parley/")) throw e;
            throw new IllegalStateException("This call needs dev.parley:" + artifact + ": add it to the build.", e);
        }
    }
}
