package dev.parley.edits

import dev.parley.generation.CompletionUsage
import dev.parley.json.Extra
import dev.parley.json.InstantSerializer
import dev.parley.json.Position
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import java.time.Instant

/**
 * An edited text.
 *
 * @property choices the edits, one unless more were requested with `n`.
 * @property created when it was created; the epoch when the service did not send it.
 * @property usage the tokens used; `null` when the service did not send it.
 * @property objectType The object type, always `edit`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class Edit(
    val choices: List<EditChoice> = emptyList(),
    @Serializable(with = InstantSerializer::class) val created: Instant = Instant.EPOCH,
    val usage: CompletionUsage? = null,
    @SerialName("object") val objectType: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** The text of the first edit; empty when there is none. */
    public val text: String
        @JvmName("text")
        get() = choices.firstOrNull()?.text.orEmpty()
}

/**
 * One choice of an edit.
 *
 * @property index the position of the choice, from 0.
 * @property text the edited text.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class EditChoice(
    @Position val index: Int = 0,
    val text: String = "",
    val extra: Extra = Extra.NONE,
)
