package dev.parley.json

import dev.parley.annotation.InternalParleyApi

/** What a value in JSON is. */
@InternalParleyApi
public enum class JsonKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    LIST,
    OBJECT,
    ;

    internal companion object {
        fun of(byte: Int): JsonKind = when (byte) {
            QUOTE -> TEXT
            OPEN_OBJECT -> OBJECT
            OPEN_LIST -> LIST
            LOWER_N -> NULL
            LOWER_T, LOWER_F -> BOOLEAN
            else -> NUMBER
        }
    }
}
