package dev.parley.testkit.service;

import dev.parley.testkit.wire.Content;
import org.jspecify.annotations.Nullable;

/** One field of a form; one that is no file has no file name. */
public record FormPart(String name, @Nullable String fileName, @Nullable String contentType, Content content) {
    boolean isFile() {
        return fileName != null;
    }

    /** Whether it is called so, be it as one of a list. */
    boolean isNamed(String name) {
        return this.name.equals(name) || this.name.equals(name + "[]");
    }
}
