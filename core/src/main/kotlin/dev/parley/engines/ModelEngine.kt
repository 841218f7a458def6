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
 * @property id The name of the engine, such as `davinci`.
 * @property owner The organization that owns it.
 * @property ready Whether it can be used.
 * @property created When it was created.
 * @property maxReplicas The maximum number of replicas.
 * @property replicas The requested number of replicas.
 * @property readyReplicas The number of replicas that are ready.
 * @property permissions The permissions, usually an array of objects.
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
