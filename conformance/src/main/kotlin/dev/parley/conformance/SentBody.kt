package dev.parley.conformance

import io.ktor.http.content.OutgoingContent
import io.ktor.utils.io.readRemaining
import io.ktor.utils.io.writer
import kotlinx.coroutines.coroutineScope
import kotlinx.io.readByteArray
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** The members of bodies, as they are sent. */
internal object SentBody {
    private val FIELD = Regex("name=\"([^\"]*)\"\r\n\r\n(.*?)\r\n--", RegexOption.DOT_MATCHES_ALL)

    suspend fun of(content: OutgoingContent): Map<String, JsonElement> = when (content) {
        is OutgoingContent.ByteArrayContent ->
            (Json.parseToJsonElement(content.bytes().decodeToString()) as? JsonObject).orEmpty()

        is OutgoingContent.WriteChannelContent -> fields(read(content).decodeToString())

        else -> emptyMap()
    }

    private suspend fun read(content: OutgoingContent.WriteChannelContent): ByteArray = coroutineScope {
        writer { content.writeTo(channel) }.channel.readRemaining().readByteArray()
    }

    private fun fields(form: String): Map<String, JsonElement> = FIELD.findAll(form)
        .associate { it.groupValues[1].substringBefore('[') to JsonPrimitive(it.groupValues[2]) }
}
