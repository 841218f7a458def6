package dev.parley.examples

import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.toCompletion
import dev.parley.chat.user
import kotlinx.coroutines.flow.onEach

/** Prints a completion word by word, and has it as a whole in the end. */
public suspend fun main() {
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        val request = ChatCompletionRequest(Stage.MODEL, listOf(user("What is a parley?")))
        val completion = stage.openai.chat.stream(request).onEach { print(it.text) }.toCompletion()
        println()
        println("It has ${completion.text.length} characters.")
    }
}
