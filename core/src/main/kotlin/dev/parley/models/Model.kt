package dev.parley.models

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.LocalDateSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import java.time.Instant
import java.time.LocalDate

/**
 * A model.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/models/object).
 *
 * @property id the name of the model, by which requests refer to it.
 * @property created when it was created; `null` when the service did not send it.
 * @property ownedBy the organization that owns it; `null` when the service did not send it.
 * @property objectType The object type, always `model`; `null` when the service did not send it.
 * @property shutdownDate the date when it will be shut down; `null` when none is announced.
 * @property root the model that it derives from; sent by older services only.
 * @property parent the model that it was fine-tuned from; sent by older services only.
 * @property permission the permissions, usually an array of objects; sent by older services only.
 * @property extra Members this library does not know, such as the context length that some servers send; empty as a
 * rule.
 */
@Serializable
@JvmRecord
public data class Model(
    val id: String,
    @Serializable(with = InstantSerializer::class) val created: Instant? = null,
    @SerialName("owned_by") val ownedBy: String? = null,
    @SerialName("object") val objectType: String? = null,
    @SerialName("shutdown_date") @Serializable(with = LocalDateSerializer::class) val shutdownDate: LocalDate? = null,
    val root: String? = null,
    val parent: String? = null,
    val permission: JsonElement? = null,
    val extra: Extra = Extra.NONE,
)
