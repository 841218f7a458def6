package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.bytes.LOWER_F
import dev.parley.json.bytes.LOWER_N
import dev.parley.json.bytes.LOWER_T
import dev.parley.json.bytes.OPEN_LIST
import dev.parley.json.bytes.OPEN_OBJECT
import dev.parley.json.bytes.QUOTE

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
