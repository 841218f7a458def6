package dev.parley.finetuning

import dev.parley.json.Extra
import kotlinx.serialization.Serializable

/**
 * A message for a model that grades.
 *
 * @property role The role of the message.
 * @property content The content of the message, which may contain template strings.
 * @property type The type, always `message`; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class GraderMessage(
    val role: GraderRole,
    val content: GraderContent,
    val type: String? = null,
    val extra: Extra = Extra.NONE,
) {
    /** A message of [role] with [text] as its content. */
    public constructor(role: GraderRole, text: String) : this(role, GraderContent.Text(text))
}
