package dev.parley.http

import dev.parley.AccessToken
import dev.parley.OpenAIConfig
import dev.parley.RequestOptions
import dev.parley.ResponseListener
import dev.parley.Timeouts
import dev.parley.http.secrets.Redaction
import dev.parley.http.secrets.Secret
import dev.parley.http.secrets.Secrets
import kotlinx.serialization.json.JsonElement

/** What a client's configuration and a call's options come to, taken together: everything a call needs to know. */
internal class CallSettings(
    private val config: OpenAIConfig,
    private val options: RequestOptions,
    val token: AccessToken? = null,
) {
    private val key: Secret? = (options.apiKey ?: token?.value)?.let(::Secret) ?: config.apiKey
    val url: BaseUrl =
        options.baseUrl?.let(BaseUrl::parse)?.also { it.checkScheme(config.allowInsecureHttp) } ?: config.url
    val timeouts: Timeouts = options.timeouts?.orElse(config.timeouts) ?: config.timeouts
    val maxRetries: Int = options.maxRetries ?: config.maxRetries
    val retryProcessed: Boolean = options.retryProcessed ?: config.retryProcessed
    val retryUnknown: Boolean = options.retryUnknown ?: config.retryUnknown
    val acceptTruncatedStreams: Boolean = options.acceptTruncatedStreams ?: config.acceptTruncatedStreams
    val maxResponseBytes: Long = config.maxResponseBytes
    val query: Map<String, String> = config.query + options.query.orEmpty()
    val extraBody: Map<String, JsonElement> = options.extraBody.orEmpty()
    val onResponse: ResponseListener? = options.onResponse

    /** The headers of every try, by name; those the caller gave win over ours, and an empty one leaves ours out. */
    val headers: Map<String, String> = buildMap {
        key?.let { put("Authorization", "Bearer ${it.value}") }
        (options.organization ?: config.organization)?.let { put("OpenAI-Organization", it) }
        (options.project ?: config.project)?.let { put("OpenAI-Project", it) }
        (options.beta ?: config.beta)?.let { put("OpenAI-Beta", it) }
        options.idempotencyKey?.let { put(IDEMPOTENCY_KEY, it) }
        put("User-Agent", USER_AGENT)
        replaceAll(config.headers)
        replaceAll(options.headers.orEmpty())
    }

    /** What no message may show: the key, and whatever stands in headers that are not known to be harmless. */
    val secrets = Secrets(
        listOfNotNull(key?.value) +
            (config.headers + options.headers.orEmpty()).filterKeys { !Redaction.isHarmless(it) }.values,
    )

    /** The same, with another [token]. */
    fun with(token: AccessToken): CallSettings = CallSettings(config, options, token)

    /** What a WebSocket for [call] is opened with. */
    fun socketKey(call: ApiCall): Any = listOf(url.toString(), call.path, call.query, query, headers - IDEMPOTENCY_KEY)

    private fun MutableMap<String, String>.replaceAll(others: Map<String, String>) {
        for ((name, value) in others) {
            keys.removeIf { it.equals(name, ignoreCase = true) }
            if (value.isNotEmpty()) put(name, value)
        }
    }

    companion object {
        /** It belongs to a message, not to the socket that it goes over. */
        const val IDEMPOTENCY_KEY = "Idempotency-Key"
        private const val USER_AGENT = "parley/0.1.0"
    }
}
