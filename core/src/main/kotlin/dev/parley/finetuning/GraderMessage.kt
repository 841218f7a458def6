package dev.parley.finetuning

import kotlinx.serialization.Serializable

/**
 * A message that a grading model reads.
 *
 * @property role who says it.
 * @property content what it says, which may hold templates.
 * @property type always `message`; `null` when not said.
 */
@Serializable
@JvmRecord
public data class GraderMessage(val role: GraderRole, val content: GraderContent, val type: String? = null) {
    /** A message of [role] that says [text]. */
    public constructor(role: GraderRole, text: String) : this(role, GraderContent.Text(text))
}
