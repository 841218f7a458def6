package dev.parley.assistants

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.OpenAI
import dev.parley.Seen
import dev.parley.json
import dev.parley.json.JsonBytes
import dev.parley.json.OpenAIJson
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.TestScope
import kotlinx.serialization.serializer

/** What went over the wire for one call: what the service [saw], and what the caller got as its [result]. */
class Exchange<T>(val saw: Seen, val result: T) {
    /** Checks the verb and the path, the [query], the JSON of the [body] and the [beta]. */
    fun sent(
        call: String,
        body: String? = null,
        query: Map<String, String> = emptyMap(),
        beta: String = "assistants=v2",
    ): T {
        saw.call shouldBe call
        saw.query.mapValues { it.value.joinToString() } shouldBe query
        if (body == null) saw.body shouldBe "" else json(saw.body) shouldBe json(body)
        saw.headers["OpenAI-Beta"] shouldBe beta
        return result
    }
}

/** Makes [call], which is answered with [reply]. */
suspend fun <T> TestScope.exchange(reply: String, call: suspend (OpenAI) -> T): Exchange<T> {
    val service = FakeService(this, answer(reply))
    val result = call(service.client())
    return Exchange(service.seen.single(), result)
}

/** A page that holds [items]. */
fun listOfJson(vararg items: String): String =
    """{"object":"list","data":[${items.joinToString()}],"first_id":"first","last_id":"last","has_more":false}"""

/** Reads [text] as the model that it is. */
inline fun <reified T> read(text: String): T = JsonBytes.of(OpenAIJson).decode(serializer<T>(), text)

/** Checks that [text] is read as [value], and that [value] is written as [text]. */
inline fun <reified T> bothWays(text: String, value: T) {
    read<T>(text) shouldBe value
    JsonBytes.of(OpenAIJson).encodeToElement(serializer<T>(), value) shouldBe json(text)
}
