package dev.parley.responses.tools

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What a container may reach. */
@Serializable(with = NetworkPolicySerializer::class)
public sealed interface NetworkPolicy {
    /**
     * No network access.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Disabled(val extra: Extra = Extra.NONE) : NetworkPolicy

    /**
     * Access to some domains only.
     *
     * @property allowedDomains The allowed domains.
     * @property domainSecrets Secrets that are sent to these domains. None when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Allowlist(
        @SerialName("allowed_domains") val allowedDomains: List<String>,
        @SerialName("domain_secrets") val domainSecrets: List<DomainSecret>? = null,
        val extra: Extra = Extra.NONE,
    ) : NetworkPolicy

    /**
     * A kind of policy that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : NetworkPolicy
}

internal object NetworkPolicySerializer : UnionSerializer<NetworkPolicy>(
    "NetworkPolicy",
    "type",
    NetworkPolicy::Unknown,
    { (it as? NetworkPolicy.Unknown)?.json },
    variant<NetworkPolicy.Disabled>("disabled"),
    variant<NetworkPolicy.Allowlist>("allowlist"),
)

/**
 * A secret that is sent to a domain and hidden from the model. `toString` does not show it.
 *
 * @property domain The domain.
 * @property name The secret's name.
 * @property value The secret.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class DomainSecret @JvmOverloads constructor(
    val domain: String,
    val name: String,
    val value: String,
    val extra: Extra = Extra.NONE,
) {
    override fun toString(): String = "DomainSecret(domain=$domain, name=$name)"
}
