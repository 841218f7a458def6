package dev.parley.examples

import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.ChatMessage
import dev.parley.chat.system
import dev.parley.chat.user

/** Asks two questions; the second knows of the first. */
public suspend fun main() {
    Stage.open().use { stage ->
        println("Parley talks to ${stage.place}")
        val messages = mutableListOf<ChatMessage>(system("Be brief."))
        for (question in listOf("What is a parley?", "Who calls for one?")) {
            messages += user(question)
            val completion = stage.openai.chat.create(ChatCompletionRequest(Stage.MODEL, messages))
            messages += completion.choices.first().message.toMessage()
            println(completion.text)
        }
        println("The conversation has ${messages.size} messages.")
    }
}
