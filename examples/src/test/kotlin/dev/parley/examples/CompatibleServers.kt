package dev.parley.examples

import dev.parley.AccessToken
import dev.parley.AccessTokenSource
import dev.parley.OpenAIConfig
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import java.io.IOException
import java.net.URI
import java.net.URLEncoder
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant

/** What docs/compatible-servers.md shows of Kotlin. */
internal object CompatibleServers {
    private const val KEY = "key-123"

    val azure = OpenAIConfig {
        baseUrl = "https://my-resource.openai.azure.com/openai/v1"
        headers = mapOf("api-key" to KEY)
    }

    val azureDeployment = OpenAIConfig {
        baseUrl = "https://my-resource.openai.azure.com/openai/deployments/my-deployment"
        query = mapOf("api-version" to "2024-10-21")
        headers = mapOf("api-key" to KEY)
    }

    fun azureByEntra(tokens: AccessTokenSource) = OpenAIConfig {
        baseUrl = "https://my-resource.openai.azure.com/openai/v1"
        accessTokens = tokens
    }

    val ollama = OpenAIConfig { baseUrl = "http://localhost:11434/v1" }

    val vllm = OpenAIConfig {
        baseUrl = "http://gpu_server:8000/v1"
        allowInsecureHttp = true
    }

    val openRouter = OpenAIConfig {
        apiKey = KEY
        baseUrl = "https://openrouter.ai/api/v1"
        headers = mapOf("HTTP-Referer" to "https://example.com", "X-Title" to "Example")
    }

    val gemini = OpenAIConfig {
        apiKey = KEY
        baseUrl = "https://generativelanguage.googleapis.com/v1beta/openai"
    }

    val deepSeek = OpenAIConfig {
        apiKey = KEY
        baseUrl = "https://api.deepseek.com/v1"
    }

    val groq = OpenAIConfig {
        apiKey = KEY
        baseUrl = "https://api.groq.com/openai/v1"
    }

    val mistral = OpenAIConfig {
        apiKey = KEY
        baseUrl = "https://api.mistral.ai/v1"
    }

    val lmStudio = OpenAIConfig { baseUrl = "http://localhost:1234/v1" }

    /** The token in the answer of an OAuth server, read by the JDK's own client. */
    fun token(request: HttpRequest): AccessToken {
        val reply = HttpClient.newHttpClient().send(request, BodyHandlers.ofString())
        if (reply.statusCode() != 200) throw IOException("no token: status ${reply.statusCode()}")
        val json = Json.parseToJsonElement(reply.body()).jsonObject
        val seconds = json.getValue("expires_in").jsonPrimitive.long
        return AccessToken(json.getValue("access_token").jsonPrimitive.content, Instant.now().plusSeconds(seconds))
    }

    fun form(url: String, vararg fields: Pair<String, String>): HttpRequest = HttpRequest.newBuilder(URI(url))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields.joinToString("&") { (name, value) -> "$name=${encoded(value)}" }))
        .build()

    private fun encoded(text: String) = URLEncoder.encode(text, Charsets.UTF_8)

    fun entra(url: String, client: String, secret: String) = AccessTokenSource {
        token(
            form(
                url, // https://login.microsoftonline.com/TENANT/oauth2/v2.0/token
                "grant_type" to "client_credentials",
                "scope" to "https://cognitiveservices.azure.com/.default",
                "client_id" to client,
                "client_secret" to secret,
            ),
        )
    }

    fun workloadIdentity(url: String, client: String, tokenFile: Path) = AccessTokenSource {
        token(
            form(
                url,
                "grant_type" to "client_credentials",
                "scope" to "https://cognitiveservices.azure.com/.default",
                "client_id" to client, // AZURE_CLIENT_ID
                "client_assertion_type" to "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion" to Files.readString(tokenFile), // AZURE_FEDERATED_TOKEN_FILE
            ),
        )
    }

    fun google(metadata: String) = AccessTokenSource {
        // http://metadata.google.internal
        val url = URI("$metadata/computeMetadata/v1/instance/service-accounts/default/token")
        token(HttpRequest.newBuilder(url).header("Metadata-Flavor", "Google").build())
    }
}
