package dev.parley.provenance

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull

/** What was found of one sign of provenance. */
@Serializable(with = ProvenanceResultSerializer::class)
public sealed interface ProvenanceResult {
    /** Whether the sign was detected; `null` when the service did not send it. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("outcome")
    public val outcome: ProvenanceOutcome?

    /** The OpenAI model that the sign tells of; `null` when it tells of none. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("model")
    public val model: String?

    /**
     * Signed metadata by the standard C2PA.
     *
     * @property outcome Whether metadata of OpenAI was detected; `null` when the service did not send it.
     * @property validationState Whether the metadata can be trusted; `null` when the service did not send it.
     * @property issuer Who issued the metadata; `null` when that is not known.
     * @property model The OpenAI model that the metadata tells of; `null` when it tells of none.
     * @property generatedAt When the file was generated, as the metadata has it: UTC by RFC 3339. `null` when it does
     * not tell.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class C2pa(
        override val outcome: ProvenanceOutcome? = null,
        @SerialName("validation_state") val validationState: C2paValidation? = null,
        val issuer: String? = null,
        override val model: String? = null,
        @SerialName("generated_at") val generatedAt: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ProvenanceResult

    /**
     * A SynthID watermark.
     *
     * @property outcome Whether a watermark of OpenAI was detected; `null` when the service did not send it.
     * @property model The OpenAI model that the watermark tells of; `null` when it tells of none.
     * @property generatedAt When the file was generated, as the watermark has it: UTC by RFC 3339. `null` when it does
     * not tell.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class SynthId(
        override val outcome: ProvenanceOutcome? = null,
        override val model: String? = null,
        @SerialName("generated_at") val generatedAt: String? = null,
        val extra: Extra = Extra.NONE,
    ) : ProvenanceResult

    /**
     * A sign that this library does not know yet; [json] holds the result unchanged.
     *
     * @property json The whole object as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : ProvenanceResult {
        override val outcome: ProvenanceOutcome? get() = json.text("outcome")?.let(ProvenanceOutcome::of)
        override val model: String? get() = json.text("model")
    }
}

internal object ProvenanceResultSerializer : UnionSerializer<ProvenanceResult>(
    "ProvenanceResult",
    "type",
    ProvenanceResult::Unknown,
    { (it as? ProvenanceResult.Unknown)?.json },
    variant<ProvenanceResult.C2pa>("c2pa"),
    variant<ProvenanceResult.SynthId>("synthid"),
)

private fun JsonObject.text(name: String): String? = (this[name] as? JsonPrimitive)?.contentOrNull
