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
    val topP: Double? = null,
    val extra: Extra = Extra.NONE,
) {
    public constructor(
        model: String,
        words: List<String>,
        temperature: Double? = null,
        topP: Double? = null,
        extra: Extra = Extra.NONE,
    ) : this(model, words.joinToString(" "), temperature, topP, extra)
}

@Serializable
@JvmRecord
public data class Answer(val text: String, val refusal: String? = null, val extra: Extra = Extra.NONE)

@Serializable
@JvmRecord
public data class Query(val limit: Double? = 0.5, val after: String? = null, val extra: Extra = Extra.NONE)

@Serializable
public class Extra {
    public companion object {
        @JvmField public val NONE: Extra = Extra()
    }
}
