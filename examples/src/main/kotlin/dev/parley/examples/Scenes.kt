package dev.parley.examples

import dev.parley.RequestOptions
import dev.parley.StreamTruncatedException
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.ChatTool
import dev.parley.chat.ToolCall
import dev.parley.chat.ToolChoice
import dev.parley.chat.system
import dev.parley.chat.toCompletion
import dev.parley.chat.tool
import dev.parley.chat.user
import dev.parley.testkit.Cut
import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import dev.parley.tools.FunctionDefinition
import kotlinx.coroutines.flow.onEach
import kotlinx.serialization.json.add
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonArray
import kotlinx.serialization.json.putJsonObject
import java.time.Duration

/** One thing that the client does, and what came of it in a few words. */
internal class Scene(val title: String, val play: suspend (Stage, Console) -> String)

internal val scenes: List<Scene> = listOf(
    Scene("Models", ::models),
    Scene("A chat", ::chat),
    Scene("A streamed chat", ::streamedChat),
    Scene("A tool call, answered", ::toolCall),
    Scene("A rate limit, overcome", ::rateLimit),
    Scene("A stream that is cut", ::cutStream),
    Scene("The same from Java: models", fromJava(JavaScenes::models)),
    Scene("The same from Java: a chat", fromJava(JavaScenes::chat)),
    Scene("The same from Java: a stream", fromJava(JavaScenes::streamedChat)),
    Scene("The same from Java: a tool call", fromJava(JavaScenes::toolCall)),
)

private val question = ChatCompletionRequest(Stage.MODEL, listOf(system("Be brief."), user("What is a parley?")))

private suspend fun models(stage: Stage, console: Console): String {
    val models = stage.openai.models.list().data
    models.take(5).forEach { console.line("${it.id}, of ${it.ownedBy}") }
    return "${models.size} models"
}

private suspend fun chat(stage: Stage, console: Console): String {
    val reply = stage.openai.chat.create(question)
    console.line(reply.text)
    return "${reply.usage?.totalTokens} tokens, ended by ${reply.choices.first().finishReason}"
}

private suspend fun streamedChat(stage: Stage, console: Console): String {
    val start = System.nanoTime()
    var first = 0L
    console.part("  ")
    stage.openai.chat.stream(question).collect {
        if (first == 0L && it.text.isNotEmpty()) first = System.nanoTime()
        console.part(it.text)
    }
    console.line()
    return "first token after ${millis(start, first)} ms, last after ${millis(start, System.nanoTime())} ms"
}

private suspend fun toolCall(stage: Stage, console: Console): String {
    val weather = FunctionDefinition(
        name = "weather",
        description = "Tells the weather in a city.",
        parameters = buildJsonObject {
            put("type", "object")
            putJsonObject("properties") { putJsonObject("city") { put("type", "string") } }
            putJsonArray("required") { add("city") }
        },
    )
    val ask = ChatCompletionRequest(
        model = Stage.MODEL,
        messages = listOf(user("Lisbon")),
        tools = listOf(ChatTool.function(weather)),
        toolChoice = ToolChoice.function(weather.name),
    )
    val asked = stage.openai.chat.create(ask)
    val answers = asked.toolCalls.filterIsInstance<ToolCall.Function>().map {
        console.line("the model calls ${it.function.name}(${it.function.arguments})")
        tool(it.id, "Sunny in ${it.function.json()["city"]?.jsonPrimitive?.content}, 24 °C.")
    }
    val messages = ask.messages + asked.choices.first().message.toMessage() + answers
    console.line(stage.openai.chat.create(ask.copy(messages = messages, toolChoice = null)).text)
    return "${answers.size} call answered"
}

private suspend fun rateLimit(stage: Stage, console: Console): String {
    val fake = stage.fake ?: return needsFake(console)
    fake.script(Reply.rateLimited(Duration.ofSeconds(1)))
    var retries = 0
    val options = RequestOptions(
        onResponse = {
            console.line(
                "answered ${it.status}, retry-after ${it.headers["retry-after"] ?: "-"}, request id ${it.requestId}",
            )
            retries = it.retries
        },
    )
    console.line(stage.openai.chat.create(question, options).text)
    return "after $retries retry"
}

private suspend fun cutStream(stage: Stage, console: Console): String {
    val fake = stage.fake ?: return needsFake(console)
    val words = listOf("This", " stream", " will", " not", " reach", " its", " end")
    fake.script(Reply.events(EventStream.of(words.map(::chunk)).every(Duration.ofMillis(40)).cutAfter(4, Cut.FIN)))
    console.part("  ")
    return try {
        stage.openai.chat.stream(question).onEach { console.part(it.text) }.toCompletion().text
    } catch (e: StreamTruncatedException) {
        console.line()
        console.line(e.message.orEmpty())
        "noticed after ${e.received} events, nothing lost"
    }
}

private fun chunk(word: String): String =
    """{"id":"chatcmpl-cut","object":"chat.completion.chunk","created":1767225600,"model":"${Stage.MODEL}",""" +
        """"choices":[{"index":0,"delta":{"content":"$word"},"finish_reason":null}]}"""

private fun fromJava(play: (JavaScenes) -> String): suspend (Stage, Console) -> String =
    { stage, console -> JavaScenes(stage.apiKey, stage.baseUrl, console::line, console::part).use { play(it) } }

private fun needsFake(console: Console): String {
    console.line("only the fake service can be told to fail")
    return "left out"
}

private fun millis(start: Long, end: Long): Long = (end - start) / 1_000_000
