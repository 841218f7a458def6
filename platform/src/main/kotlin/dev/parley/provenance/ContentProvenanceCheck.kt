package dev.parley.provenance

import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * What was found of the provenance of a file.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/content-provenance-checks).
 *
 * @property createdAt When the check was made; the epoch when the service did not send it.
 * @property results The result for each sign that such a file can bear: of an image C2PA and SynthID, of audio SynthID.
 * @property objectType The object type, always `content_provenance_check`.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class ContentProvenanceCheck(
    @SerialName("created_at") @Serializable(with = InstantSerializer::class) val createdAt: Instant = Instant.EPOCH,
    val results: List<ProvenanceResult> = emptyList(),
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** Whether any sign was detected. */
    public val detected: Boolean
        @JvmName("detected")
        get() = results.any { it.outcome == ProvenanceOutcome.DETECTED }
}
