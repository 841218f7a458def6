package dev.parley.generation

import dev.parley.AnswerException
import dev.parley.annotation.InternalParleyApi
import dev.parley.schema.JsonType

/**
 * The typed answer of a model: a [Parsed] value, or why there is none.
 *
 * ```
 * when (val answer = openai.chat.create<Plan>(request)) {
 *     is Answer.Parsed -> println(answer.value)
 *     is Answer.Refused -> println(answer.refusal)
 *     is Answer.Incomplete -> println("cut off: ${answer.reason}")
 *     is Answer.Invalid -> println("does not fit: ${answer.text}")
 * }
 * ```
 */
public sealed interface Answer<T : Any, R : Any> {
    /** The whole reply, with its usage. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("reply")
    public val reply: R

    /** The value; `null` when there is none. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("value")
    public val value: T? get() = null

    /** The refusal of the model; `null` when it did not refuse. */
    @Suppress("INAPPLICABLE_JVM_NAME")
    @get:JvmName("refusal")
    public val refusal: String? get() = null

    /**
     * The value.
     *
     * @throws AnswerException when there is none.
     */
    public fun valueOrThrow(): T

    /**
     * The model generated a value of the type.
     *
     * @property value The value.
     * @property reply The whole reply, with its usage.
     */
    @JvmRecord
    public data class Parsed<T : Any, R : Any>(override val value: T, override val reply: R) : Answer<T, R> {
        override fun valueOrThrow(): T = value
    }

    /**
     * The model refused.
     *
     * @property refusal The refusal.
     * @property reply The whole reply, with its usage.
     */
    @JvmRecord
    public data class Refused<T : Any, R : Any>(override val refusal: String, override val reply: R) : Answer<T, R> {
        override fun valueOrThrow(): T = throw AnswerException("the model refused", this)
    }

    /**
     * The model stopped before the value was complete.
     *
     * @property reason Why: [FinishReason.LENGTH], [FinishReason.CONTENT_FILTER], [FinishReason.TOOL_CALLS] when it
     * waits for tools, or the status of a response or run that did not complete.
     * @property text What it had generated; empty when nothing.
     * @property reply The whole reply, with its usage.
     */
    @JvmRecord
    public data class Incomplete<T : Any, R : Any>(
        val reason: FinishReason,
        val text: String,
        override val reply: R,
    ) : Answer<T, R> {
        override fun valueOrThrow(): T = throw AnswerException("the answer is incomplete: $reason", this)
    }

    /**
     * The model generated something else than JSON that fits the type. Strict schemas prevent that, where the service
     * supports them.
     *
     * @property text What it generated.
     * @property cause What does not fit.
     * @property reply The whole reply, with its usage.
     */
    @JvmRecord
    public data class Invalid<T : Any, R : Any>(
        val text: String,
        val cause: IllegalArgumentException,
        override val reply: R,
    ) : Answer<T, R> {
        override fun valueOrThrow(): T = throw AnswerException("the answer is not JSON of its type", this)
    }
}

/** The answer that [text] is: refused when there is a [refusal], and incomplete when there is a [reason]. */
@InternalParleyApi
public fun <T : Any, R : Any> JsonType<T>.answer(
    reply: R,
    text: String,
    refusal: String?,
    reason: FinishReason?,
): Answer<T, R> = when {
    !refusal.isNullOrEmpty() -> Answer.Refused(refusal, reply)

    reason != null -> Answer.Incomplete(reason, text, reply)

    else -> try {
        Answer.Parsed(read(text), reply)
    } catch (e: IllegalArgumentException) {
        Answer.Invalid(text, e, reply)
    }
}
