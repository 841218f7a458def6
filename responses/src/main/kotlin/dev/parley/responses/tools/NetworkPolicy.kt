package dev.parley.responses.tools

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What a container may reach. */
@Serializable(with = NetworkPolicySerializer::class)
public sealed interface NetworkPolicy {
    /** Nothing. */
    @Serializable
    public data object Disabled : NetworkPolicy

    /**
     * A few domains.
     *
     * @property allowedDomains which.
     * @property domainSecrets what to send to them; nothing when absent.
     */
    @Serializable
    @JvmRecord
    public data class Allowlist(
        @SerialName("allowed_domains") val allowedDomains: List<String>,
        @SerialName("domain_secrets") val domainSecrets: List<DomainSecret>? = null,
    ) : NetworkPolicy

    /**
     * A policy newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : NetworkPolicy
}

internal object NetworkPolicySerializer : UnionSerializer<NetworkPolicy>(
    name = "NetworkPolicy",
    discriminator = "type",
    variants = listOf(
        Variant("disabled", NetworkPolicy.Disabled::class, NetworkPolicy.Disabled.serializer()),
        Variant("allowlist", NetworkPolicy.Allowlist::class, NetworkPolicy.Allowlist.serializer()),
    ),
    unknown = NetworkPolicy::Unknown,
    json = { (it as? NetworkPolicy.Unknown)?.json },
)

/**
 * A secret that is sent to a domain, and hidden from the model. `toString` does not show it.
 *
 * @property domain the domain.
 * @property name what the secret is called.
 * @property value the secret.
 */
@Serializable
@JvmRecord
public data class DomainSecret(
    val domain: String,
    val name: String,
    val value: String,
) {
    override fun toString(): String = "DomainSecret(domain=$domain, name=$name)"
}
