package dev.parley.containers

import dev.parley.json.Extra
import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * What a container may reach.
 *
 * @property mode Whether it may reach anything; `null` when the service did not send it.
 * @property allowedDomains The domains that it may reach, when the mode is an allowlist.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ContainerNetworkPolicy(
    @SerialName("type") val mode: NetworkMode? = null,
    @SerialName("allowed_domains") val allowedDomains: List<String> = emptyList(),
    val extra: Extra = Extra.NONE,
)

/** Whether a container may reach anything. */
@Serializable(with = NetworkModeSerializer::class)
public class NetworkMode private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** It may reach some domains only. */
        @JvmField public val ALLOWLIST: NetworkMode = NetworkMode("allowlist")

        /** It may reach nothing. */
        @JvmField public val DISABLED: NetworkMode = NetworkMode("disabled")

        /** The [NetworkMode] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): NetworkMode = NetworkMode(value).known()
    }
}

internal object NetworkModeSerializer : OpenEnumSerializer<NetworkMode>("NetworkMode", NetworkMode::of)
