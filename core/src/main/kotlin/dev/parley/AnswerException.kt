package dev.parley

import dev.parley.annotation.InternalParleyApi

/**
 * A typed answer has no value: the model refused, was cut off, or generated JSON that does not fit. The message quotes
 * nothing of what it generated; [answer] has it.
 *
 * @property answer The `Answer`, with the whole reply.
 */
public class AnswerException @InternalParleyApi constructor(
    message: String,
    @get:JvmName("answer")
    public val answer: Any,
    cause: Throwable? = null,
) : OpenAIException(message, cause)
