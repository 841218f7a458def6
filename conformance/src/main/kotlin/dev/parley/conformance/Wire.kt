package dev.parley.conformance

import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson

/** How the library itself reads and writes. */
internal val JSON = JsonBytes(OpenAIJson)
