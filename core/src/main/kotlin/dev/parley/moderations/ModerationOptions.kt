package dev.parley.moderations

import kotlinx.serialization.Serializable

/**
 * How the prompt and the answer are moderated.
 *
 * @property model the moderation model, such as `omni-moderation-latest`.
 * @property policy what is done with what it finds. When absent it is only reported.
 */
@Serializable
@JvmRecord
public data class ModerationOptions(val model: String, val policy: ModerationPolicy? = null)

/**
 * What moderation does with what it finds.
 *
 * @property input in the prompt. The service's default when absent.
 * @property output in the answer. The service's default when absent.
 */
@Serializable
@JvmRecord
public data class ModerationPolicy(val input: ModerationRule? = null, val output: ModerationRule? = null)

/**
 * One rule of a [ModerationPolicy].
 *
 * @property mode report it, or stop the request.
 */
@Serializable
@JvmRecord
public data class ModerationRule(val mode: ModerationMode)
