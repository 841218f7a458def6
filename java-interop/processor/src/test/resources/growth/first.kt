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
) {
    public constructor(
        model: String,
        words: List<String>,
        temperature: Double? = null,
        extra: Extra = Extra.NONE,
    ) : this(model, words.joinToString(" "), temperature, extra)
}

@Serializable
@JvmRecord
public data class Answer @JvmOverloads constructor(val text: String, val extra: Extra = Extra.NONE)

@Serializable
@JvmRecord
public data class Query(val limit: Double? = 0.5, val extra: Extra = Extra.NONE)

@Serializable
public class Extra {
    public companion object {
        @JvmField public val NONE: Extra = Extra()
    }
}
