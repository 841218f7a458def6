package dev.parley.models

import dev.parley.json.InstantSerializer
import dev.parley.json.LocalDateSerializer
import java.time.Instant
import java.time.LocalDate
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray

/**
 * A model that can be used. See the API reference, "The model object".
 *
 * @property id its name, to be given wherever a call takes a model.
 * @property created when it was made; `null` when the server does not say.
 * @property ownedBy the organization that owns it; `null` when the server does not say.
 * @property objectType always `model`; `null` when the server does not say.
 * @property shutdownDate the day it is switched off; `null` when none is announced.
 * @property root the model it was derived from; in older answers only.
 * @property parent the model it was trained from; in older answers only.
 * @property permission what may be done with it; in older answers only.
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
    val permission: JsonArray? = null,
)
