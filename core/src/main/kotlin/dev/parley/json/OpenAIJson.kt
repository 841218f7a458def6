package dev.parley.json

import dev.parley.annotation.InternalParleyApi
import kotlinx.serialization.json.Json

/**
 * The JSON dialect of the service: members it adds later are ignored. A member that is `null` by default is not sent when it
 * is `null`. (`explicitNulls = false` would say the same, and make decoding a tenth slower.)
 */
@InternalParleyApi
public val OpenAIJson: Json = Json {
    ignoreUnknownKeys = true
}
