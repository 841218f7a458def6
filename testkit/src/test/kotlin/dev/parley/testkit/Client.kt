package dev.parley.testkit

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration

/** The JDK's client with the few calls that the tests make. */
class Client(private val fake: FakeOpenAI, private val key: String? = "sk-test") {
    fun get(path: String): HttpResponse<String> = send(request(path).GET())

    fun delete(path: String): HttpResponse<String> = send(request(path).DELETE())

    fun put(path: String): HttpResponse<String> = send(request(path).PUT(BodyPublishers.ofString("{}")))

    fun post(path: String, body: String, type: String = "application/json"): HttpResponse<String> =
        send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)))

    fun chat(body: String): JsonObject = post("/chat/completions", body).json

    fun events(body: String): List<String> = post("/chat/completions", body).events

    fun request(path: String): HttpRequest.Builder {
        val builder = HttpRequest.newBuilder(URI(fake.baseUrl() + path)).timeout(Duration.ofSeconds(20))
        return if (key == null) builder else builder.header("Authorization", "Bearer $key")
    }

    private fun send(request: HttpRequest.Builder) = HTTP.send(request.build(), BodyHandlers.ofString())

    companion object {
        val HTTP: HttpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
    }
}

val HttpResponse<String>.json: JsonObject
    get() = Json.parseToJsonElement(body()).jsonObject

val HttpResponse<String>.error: JsonObject
    get() = json.getValue("error").jsonObject

val HttpResponse<String>.events: List<String>
    get() = body().split("\n\n").filter { it.isNotEmpty() }.map { it.removePrefix("data: ") }

fun HttpResponse<String>.header(name: String): String? = headers().firstValue(name).orElse(null)

/** Walks into JSON: names and, for arrays, indexes. */
fun JsonObject.at(vararg path: Any): String = path.fold(this as JsonElement) { here, step ->
    if (step is Int) here.jsonArray[step] else here.jsonObject.getValue(step as String)
}.let { if (it is JsonPrimitive) it.jsonPrimitive.content else it.toString() }

fun json(text: String): JsonObject = Json.parseToJsonElement(text).jsonObject

const val HI: String = """{"model":"gpt-5.2","messages":[{"role":"user","content":"Hi"}]}"""

fun <T> withFake(options: FakeOpenAIOptions = FakeOpenAIOptions().lenient(), test: (FakeOpenAI, Client) -> T): T =
    FakeOpenAI.start(options).use { test(it, Client(it)) }
