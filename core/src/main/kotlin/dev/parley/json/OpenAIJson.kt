package dev.parley.json

import kotlinx.serialization.json.Json

/** The JSON dialect of the service: members it adds later are ignored, and `null` is never sent. */
internal val OpenAIJson: Json = Json {
    ignoreUnknownKeys = true
    explicitNulls = false
}
