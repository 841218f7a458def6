package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.KSerializer

/**
 * A serializer that says what it reads and writes, where its descriptor cannot: values in one of several [forms], told
 * apart by looking.
 */
@InternalParleyApi
public interface OneOf {
    /** What reads and writes each of the forms. */
    public val forms: List<KSerializer<*>>
}
