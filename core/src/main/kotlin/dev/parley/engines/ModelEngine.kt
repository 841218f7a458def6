package dev.parley.engines

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonElement
import java.time.Instant

/**
 * An engine: what a model was called at first. What the service did not send is `null`.
 *
 * @property id the name of the engine, such as `davinci`.
 * @property owner the organization that owns it.
 * @property ready whether it can be used.
 * @property created when it was created.
 * @property maxReplicas the maximum number of replicas.
 * @property replicas the requested number of replicas.
 * @property readyReplicas the number of replicas that are ready.
 * @property permissions the permissions, usually an array of objects.
 * @property objectType The object type, always `engine`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
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
    val permissions: JsonElement? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
