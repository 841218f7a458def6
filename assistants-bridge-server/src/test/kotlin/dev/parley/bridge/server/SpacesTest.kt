package dev.parley.bridge.server

import dev.parley.AuthenticationException
import dev.parley.NotFoundException
import dev.parley.OpenAI
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.assistants
import dev.parley.bridge.store.InMemoryStore
import dev.parley.bridge.store.Slice
import dev.parley.bridge.store.Store
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.On
import dev.parley.testkit.Reply
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.matchers.shouldBe
import io.kotest.matchers.shouldNotBe
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.withContext

/** Who meets whose assistants. */
class SpacesTest : ServerTest() {
    private val tutor = AssistantRequest("gpt-5.2", name = "Tutor")
    private val conversation = On.get("/conversations/{id}")

    private suspend fun OpenAI.names() = assistants.list().data.map { it.name }

    /** The service answers calls of conversations by this key in this way. */
    private fun FakeOpenAI.answer(key: String, reply: Reply) =
        script(conversation.where { it.header("authorization") == "Bearer $key" }, reply.always())

    @Test
    suspend fun `all keys of a project meet the same`() = served {
        openai.assistants.create(tutor)
        client("sk-new").names() shouldBe listOf("Tutor")
    }

    @Test
    suspend fun `what is another project's is not there`() = served {
        val mine = openai.assistants.create(tutor)
        fake.answer("sk-other", Reply.error(404, "Conversation not found."))
        val other = client("sk-other")
        other.names() shouldBe emptyList()
        shouldThrow<NotFoundException> { other.assistants.retrieve(mine.id) }
        other.assistants.create(tutor).id shouldNotBe mine.id
        openai.assistants.list().data shouldBe listOf(mine)
    }

    @Test
    suspend fun `a key that the service refuses is refused`() = served {
        openai.assistants.create(tutor)
        fake.answer("sk-wrong", Reply.error(401, "Incorrect API key provided."))
        shouldThrow<AuthenticationException> { client("sk-wrong").names() }
    }

    @Test
    suspend fun `a key that was let in stays in, though the conversation is deleted`() {
        val store = InMemoryStore()
        served(store) { openai.assistants.create(tutor) }
        served(store) { openai.names() shouldBe listOf("Tutor") }
    }

    @Test
    suspend fun `the service is asked about a key once`() = served {
        repeat(3) { openai.names() }
        calls.map { it.first.replace(Regex("conv_\\w+"), "{id}") } shouldBe listOf("POST /conversations")
    }

    @Test
    suspend fun `of many who come first one makes the space`() {
        val store = InMemoryStore()
        served(store) {
            val keys = List(8) { client("sk-$it") }
            withContext(Dispatchers.Default) { keys.map { async { it.assistants.create(tutor) } }.awaitAll() }
            keys.forEach { it.names().size shouldBe 8 }
        }
    }

    @Test
    suspend fun `the store holds no key`() {
        val store = InMemoryStore()
        served(store) { openai.assistants.create(tutor) }
        val kept = listOf("spaces", "keys").flatMap { (store as Store).list(it, Slice.ALL) }
        kept.none { "sk-caller" in it.id() + it.json() } shouldBe true
        kept.size shouldBe 2
    }
}
