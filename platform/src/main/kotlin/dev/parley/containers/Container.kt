package dev.parley.containers

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.responses.tools.ContainerMemory
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * A container: a sandbox of the service, with files of its own.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/containers/object).
 *
 * @property id The container's id.
 * @property createdAt When it was created; the epoch when the service did not send it.
 * @property name Its name; empty when the service did not send it.
 * @property status Its status; `null` when the service did not send it.
 * @property lastActiveAt When it was last active; `null` when the service did not send it.
 * @property expiresAfter Its expiration policy; `null` when the service did not send it.
 * @property memoryLimit Its memory; `null` when the service did not send it.
 * @property networkPolicy What it may reach; `null` when the service did not send it.
 * @property objectType The object type, always `container`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Container(
    val id: String,
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val name: String = "",
    val status: ContainerStatus? = null,
    @SerialName("last_active_at") @Serializable(with = InstantSerializer::class) val lastActiveAt: Instant? = null,
    @SerialName("expires_after") val expiresAfter: ContainerExpiration? = null,
    @SerialName("memory_limit") val memoryLimit: ContainerMemory? = null,
    @SerialName("network_policy") val networkPolicy: ContainerNetworkPolicy? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
)
