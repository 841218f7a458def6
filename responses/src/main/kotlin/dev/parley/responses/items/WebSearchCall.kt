package dev.parley.responses.items

import dev.parley.json.CompleteSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A search of the web, done by the service.
 *
 * @property id its id.
 * @property status how far it has come.
 * @property action what was done: a [WebSearchAction.Unknown] without members while the service does not say.
 * @property json the item as it came; `null` for one that was made here.
 */
@Serializable
@JvmRecord
public data class WebSearchCall(
    override val id: String,
    val status: ItemStatus,
    val action: WebSearchAction,
    @SerialName(AS_IT_CAME) override val json: JsonObject? = null,
) : ResponseItem

internal object WebSearchCallSerializer :
    CompleteSerializer<WebSearchCall>(WebSearchCall.serializer(), mapOf("action" to JsonObject(emptyMap())))
