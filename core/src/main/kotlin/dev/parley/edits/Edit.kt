package dev.parley.edits

import dev.parley.generation.CompletionUsage
import dev.parley.json.InstantSerializer
import java.time.Instant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * A text that was changed.
 *
 * @property choices the edits, one unless more were asked for.
 * @property created when it was made.
 * @property usage how many tokens it took; `null` when not said.
 * @property objectType always `edit`; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class Edit(
    val choices: List<EditChoice>,
    @Serializable(with = InstantSerializer::class) val created: Instant,
    val usage: CompletionUsage? = null,
    @SerialName("object") val objectType: String? = null,
) {
    /** The first edit; empty when there is none. */
    public val text: String
        @JvmName("text")
        get() = choices.firstOrNull()?.text.orEmpty()
}

/**
 * One of the edits.
 *
 * @property index its number, from 0.
 * @property text the text as changed.
 */
@Serializable
@JvmRecord
public data class EditChoice(val index: Int, val text: String)
