package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.bytes.MalformedJson
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement

/**
 * What reads from [this] and can look ahead: itself as a rule; where an ordinary `Json` reads, another over the same
 * value.
 */
@InternalParleyApi
public fun Decoder.peeking(): JsonReader {
    if (this is JsonReader) return this
    val input = this as? JsonDecoder ?: throw MalformedJson("only JSON can be read")
    val codec = JsonBytes.of(input.json)
    val bytes = codec.encode(JsonElement.serializer(), input.decodeJsonElement())
    return codec.reader().open(bytes, 0, bytes.size)
}
