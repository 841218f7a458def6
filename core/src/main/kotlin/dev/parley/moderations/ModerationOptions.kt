package dev.parley.moderations

import kotlinx.serialization.Serializable

/**
 * How to moderate the prompt and the generated output of a request.
 *
 * @property model the moderation model, such as `omni-moderation-latest`.
 * @property policy what to do with flagged content. The scores are only reported when `null`.
 */
@Serializable
@JvmRecord
public data class ModerationOptions(val model: String, val policy: ModerationPolicy? = null)

/**
 * What moderation does with flagged content.
 *
 * @property input the rule for the prompt. The service's default applies when `null`.
 * @property output the rule for the generated output. The service's default applies when `null`.
 */
@Serializable
@JvmRecord
public data class ModerationPolicy(val input: ModerationRule? = null, val output: ModerationRule? = null)

/**
 * One rule of a [ModerationPolicy].
 *
 * @property mode whether to report the scores or to block the request.
 */
@Serializable
@JvmRecord
public data class ModerationRule(val mode: ModerationMode)
