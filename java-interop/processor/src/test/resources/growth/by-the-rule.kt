package dev.parley.chat

import dev.parley.annotation.ApiService
import kotlinx.serialization.Serializable

@ApiService
public class Chats internal constructor() {
    public suspend fun create(ask: Ask): Answer = Answer(ask.question)

    public suspend fun list(query: Query = Query()): Int = query.hashCode()
}

@Serializable
@JvmRecord
public data class Ask(
    val model: String,
    val question: String,
    val temperature: Double? = null,
    val extra: Extra = Extra.NONE,
    val topP: Double? = null,
) {
    public constructor(
        model: String,
        words: List<String>,
        temperature: Double? = null,
        extra: Extra = Extra.NONE,
        topP: Double? = null,
    ) : this(model, words.joinToString(" "), temperature, extra, topP)

    @Deprecated("Without topP, of 0.2.0.", level = DeprecationLevel.HIDDEN)
    public constructor(
        model: String,
        question: String,
        temperature: Double? = null,
        extra: Extra = Extra.NONE,
    ) : this(model, question, temperature, extra, null)

    @Deprecated("Without topP, of 0.2.0.", level = DeprecationLevel.HIDDEN)
    public constructor(
        model: String,
        words: List<String>,
        temperature: Double? = null,
        extra: Extra = Extra.NONE,
    ) : this(model, words, temperature, extra, null)

    @Deprecated("Without topP, of 0.2.0.", level = DeprecationLevel.HIDDEN)
    public fun copy(
        model: String = this.model,
        question: String = this.question,
        temperature: Double? = this.temperature,
        extra: Extra = this.extra,
    ): Ask = copy(model, question, temperature, extra, topP)
}

@Serializable
@JvmRecord
public data class Answer(val text: String, val extra: Extra = Extra.NONE, val refusal: String? = null) {
    public constructor(text: String) : this(text, Extra.NONE)

    @Deprecated("Without refusal, of 0.2.0.", level = DeprecationLevel.HIDDEN)
    public constructor(text: String, extra: Extra = Extra.NONE) : this(text, extra, null)

    @Deprecated("Without refusal, of 0.2.0.", level = DeprecationLevel.HIDDEN)
    public fun copy(text: String = this.text, extra: Extra = this.extra): Answer = copy(text, extra, refusal)
}

@Serializable
@JvmRecord
public data class Query(val limit: Double? = 0.5, val extra: Extra = Extra.NONE, val after: String? = null) {
    @Deprecated("Without after, of 0.2.0.", level = DeprecationLevel.HIDDEN)
    public constructor(limit: Double? = 0.5, extra: Extra = Extra.NONE) : this(limit, extra, null)

    @Deprecated("Without after, of 0.2.0.", level = DeprecationLevel.HIDDEN)
    public fun copy(limit: Double? = this.limit, extra: Extra = this.extra): Query = copy(limit, extra, after)
}

@Serializable
public class Extra {
    public companion object {
        @JvmField public val NONE: Extra = Extra()
    }
}
