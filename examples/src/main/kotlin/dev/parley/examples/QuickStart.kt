package dev.parley.examples

import dev.parley.OpenAI
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.system
import dev.parley.chat.user

public suspend fun main() {
    OpenAI.fromEnv().use { openai ->
        val request = ChatCompletionRequest("gpt-5.2", listOf(system("Be brief."), user("What is a parley?")))
        println(openai.chat.create(request).text)
        openai.chat.stream(request).collect { print(it.text) }
    }
}
