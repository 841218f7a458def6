package dev.parley.json

import dev.parley.chat.ChatCompletion
import dev.parley.chat.ChatCompletionAccumulator
import dev.parley.chat.ChatCompletionChunk
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.serialization.json.Json

class FixedListsTest : AnnotationSpec() {
    private val codec = JsonBytes(Json)

    @Test
    fun `lists, maps and sets in results cannot be changed`() {
        val all = codec.decode(
            Everything.serializer(),
            """{"text":"","texts":["a"],"counts":{"a":1},"a_rather_long_name_of_a_member":[1]}""",
        )
        cannotChange(all.texts)
        shouldThrow<UnsupportedOperationException> { (all.counts as MutableMap<String, Int>).clear() }
        shouldThrow<UnsupportedOperationException> { (all.long2 as MutableSet<Long?>).add(2) }
        all.texts shouldBe listOf("a")
        all.counts shouldBe mapOf("a" to 1)
    }

    @Test
    fun `those of a union's variant, and of one form among several, neither`() {
        cannotChange((codec.decode(MessageSerializer, OUTPUT) as Message.Output).content)
        cannotChange(codec.decode(Texts.serializer(), """{"stop":["a","b"]}""").stop.orEmpty())
        cannotChange(codec.decode(Texts.serializer(), """{"stop":"a"}""").stop.orEmpty())
    }

    @Test
    fun `a completion has fixed lists, read whole or put together`() {
        val choice = """"index":0,"logprobs":{"content":[{"token":"H","logprob":-1,"bytes":[72],"top_logprobs":[]}]}"""
        val calls = """"tool_calls":[{"index":0,"id":"t","function":{"name":"f","arguments":"{}"}}]"""
        val plain = codec.decode(ChatCompletion.serializer(), """{"choices":[{$choice,"message":{$calls}}]}""")
        val accumulator = ChatCompletionAccumulator()
        accumulator.add(codec.decode(ChatCompletionChunk.serializer(), """{"choices":[{$choice,"delta":{$calls}}]}"""))
        for (completion in listOfNotNull(plain, accumulator.completion())) {
            withClue(completion) {
                cannotChange(completion.choices)
                cannotChange(completion.choices.single().message.toolCalls.orEmpty())
                cannotChange(completion.choices.single().logprobs?.content.orEmpty())
            }
        }
    }

    @Suppress("UNCHECKED_CAST")
    private fun cannotChange(list: List<*>) {
        shouldThrow<UnsupportedOperationException> { (list as MutableList<Any?>).add(null) }
        if (list.isNotEmpty()) shouldThrow<UnsupportedOperationException> { (list as MutableList<Any?>).removeAt(0) }
    }

    private companion object {
        const val OUTPUT = """{"content":["c"],"id":"1","status":"s","type":"tool"}"""
    }
}
