package dev.parley.engines

import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray

/**
 * A model under the name that models had at first.
 *
 * @property id its name, such as `davinci`.
 * @property owner the organization that owns it; `null` when not said.
 * @property ready whether it can be used; `null` when not said.
 * @property created when it was made; `null` when not said.
 * @property maxReplicas how many copies of it may run; `null` when not said.
 * @property replicas how many copies of it are meant to run; `null` when not said.
 * @property readyReplicas how many copies of it run; `null` when not said.
 * @property permissions what may be done with it; `null` when not said.
 * @property objectType always `engine`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class ModelEngine(
    val id: String,
    val owner: String? = null,
    val ready: Boolean? = null,
    @Serializable(with = InstantSerializer::class) val created: Instant? = null,
    @SerialName("max_replicas") val maxReplicas: Int? = null,
    val replicas: Int? = null,
    @SerialName("ready_replicas") val readyReplicas: Int? = null,
    val permissions: JsonArray? = null,
    @SerialName("object") val objectType: String? = null,
)
