package dev.parley.examples

import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.generation.Answer
import dev.parley.schema.Description
import kotlinx.serialization.Serializable

/** The answer: not just any text, but this. */
@Serializable
private data class Harbour(
    val name: String,
    @Description("Whether a ship can stay overnight.") val overnight: Boolean,
    val berths: Int,
)

/** Asks for a value in place of a text, and for one that can be seen growing. */
public suspend fun main() {
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        val request = ChatCompletionRequest(Stage.MODEL, listOf(user("Lisbon")))
        when (val answer = stage.openai.chat.create<Harbour>(request)) {
            is Answer.Parsed -> println("${answer.value.name} has ${answer.value.berths} berths")
            is Answer.Refused -> println("refused: ${answer.refusal}")
            is Answer.Incomplete -> println("cut off: ${answer.reason}")
            is Answer.Invalid -> println("does not fit: ${answer.text}")
        }
        stage.openai.chat.stream<Harbour>(request).collect { harbour ->
            println(harbour.answer?.valueOrThrow() ?: harbour.members.keys)
        }
    }
}
