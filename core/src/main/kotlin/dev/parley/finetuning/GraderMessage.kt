package dev.parley.finetuning

import kotlinx.serialization.Serializable

/**
 * A message that a grading model reads.
 *
 * @property role who says it.
 * @property content what it says, which may hold templates.
 */
@Serializable
@JvmRecord
public data class GraderMessage(val role: GraderRole, val content: GraderContent) {
    /** A message of [role] that says [text]. */
    public constructor(role: GraderRole, text: String) : this(role, GraderContent.Text(text))
}
