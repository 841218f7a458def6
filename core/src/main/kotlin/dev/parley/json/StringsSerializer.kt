package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer

/** Reads one string, or an array of them, as a list; writes an array. */
@InternalParleyApi
public object StringsSerializer : TextOrSerializer<List<String>, List<String>>(
    name = "Strings",
    fromText = { listOf(it) },
    text = { null },
    other = ListSerializer(String.serializer()),
    fromOther = { it },
    toOther = { it },
)
