package dev.parley.examples

import com.sun.net.httpserver.HttpServer
import dev.parley.AccessToken
import dev.parley.AccessTokenException
import dev.parley.AccessTokenSource
import dev.parley.OpenAI
import dev.parley.OpenAIConfig
import dev.parley.RequestOptions
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.user
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.RecordedRequest
import dev.parley.testkit.Reply
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.net.InetAddress
import java.net.InetSocketAddress
import java.nio.file.Path
import kotlin.io.path.writeText

/** Each recipe of the page on compatible servers sends what its server wants. */
class CompatibleServersTest {
    private val recipes = CompatibleServers

    @Test
    fun `each recipe finds its path and shows its key as its server wants it`() {
        val entra = recipes.azureByEntra { AccessToken("token-1") }
        val bearer = "Bearer key-123"
        for ((config, path, authorization) in listOf(
            Triple(recipes.azure, "/openai/v1", null),
            Triple(recipes.azureDeployment, "/openai/deployments/my-deployment", null),
            Triple(entra, "/openai/v1", "Bearer token-1"),
            Triple(recipes.ollama, "/v1", null),
            Triple(recipes.vllm, "/v1", null),
            Triple(recipes.openRouter, "/api/v1", bearer),
            Triple(recipes.gemini, "/v1beta/openai", bearer),
            Triple(recipes.deepSeek, "/v1", bearer),
            Triple(recipes.groq, "/openai/v1", bearer),
            Triple(recipes.mistral, "/v1", bearer),
            Triple(recipes.lmStudio, "/v1", null),
        )) {
            val sent = chat(config)
            assertEquals("$path/chat/completions", sent.path(), config.baseUrl)
            assertEquals(authorization, sent.header("authorization"), config.baseUrl)
        }
    }

    @Test
    fun `Azure gets its key in a header of its own, and a version where it wants one`() {
        assertEquals("key-123", chat(recipes.azure).header("api-key"))
        val deployed = chat(recipes.azureDeployment)
        assertEquals("key-123", deployed.header("api-key"))
        assertEquals("api-version=2024-10-21", deployed.query())
        assertEquals("Example", chat(recipes.openRouter).header("x-title"))
    }

    @Test
    fun `a model's slash is part of its id, in a body and in a path`(): Unit = FakeOpenAI.start().use { fake ->
        fake.script(Reply.json(200, """{"id":"meta-llama/Llama-3.1-8B"}"""))
        OpenAI(recipes.vllm).use { openai ->
            val model = runBlocking { openai.at(fake, recipes.vllm).models.retrieve("meta-llama/Llama-3.1-8B") }
            assertEquals("meta-llama/Llama-3.1-8B", model.id)
        }
        assertEquals("/v1/models/meta-llama%2FLlama-3.1-8B", fake.lastRequest().path())
    }

    @Test
    fun `tokens come from where they are given out`(@TempDir folder: Path) {
        val file = folder.resolve("token").apply { writeText("federated") }
        val asked = mutableListOf<String>()
        val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
        server.createContext("/") { exchange ->
            asked += exchange.requestURI.path + " " + exchange.requestBody.readAllBytes().decodeToString()
            val wrong = "wrong" in asked.last()
            val body = """{"access_token":"token-${asked.size}","expires_in":3599}""".encodeToByteArray()
            exchange.sendResponseHeaders(if (wrong) 401 else 200, body.size.toLong())
            exchange.responseBody.use { it.write(body) }
        }
        server.start()
        try {
            val url = "http://127.0.0.1:${server.address.port}"
            val sources: List<AccessTokenSource> = listOf(
                recipes.entra("$url/tenant/oauth2/v2.0/token", "app", "secret"),
                recipes.workloadIdentity("$url/tenant/oauth2/v2.0/token", "app", file),
                recipes.google(url),
            )
            val sent = sources.map { chat(recipes.azureByEntra(it)).header("authorization") }
            assertEquals(listOf("Bearer token-1", "Bearer token-2", "Bearer token-3"), sent)
            assertTrue("client_secret=secret" in asked[0] && "client_assertion=federated" in asked[1]) { "$asked" }
            val refused = recipes.azureByEntra(recipes.entra("$url/tenant/oauth2/v2.0/token", "app", "wrong"))
            val failure = assertThrows(AccessTokenException::class.java) { chat(refused) }
            assertEquals("no token: status 401", failure.cause?.message)
        } finally {
            server.stop(0)
        }
    }

    /** A chat with the server of [config], whose place the fake takes. */
    private fun chat(config: OpenAIConfig): RecordedRequest = FakeOpenAI.start().use { fake ->
        fake.script(Reply.json(200, """{"choices":[{"message":{"role":"assistant","content":"Hi."}}]}"""))
        OpenAI(config).use { openai ->
            val request = ChatCompletionRequest("a-model", listOf(user("Hi")))
            assertEquals("Hi.", runBlocking { openai.at(fake, config).chat.create(request).text })
        }
        fake.lastRequest()
    }

    /** The same client, sent to the [fake] instead, below the same path. */
    private fun OpenAI.at(fake: FakeOpenAI, config: OpenAIConfig): OpenAI = with(
        RequestOptions(
            baseUrl = fake.baseUrl().removeSuffix("/v1") + config.baseUrl.substringAfter("//").dropHost(),
        ),
    )

    private fun String.dropHost() = substring(indexOf('/'))
}
