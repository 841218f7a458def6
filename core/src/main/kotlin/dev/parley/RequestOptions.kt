package dev.parley

import dev.parley.http.BaseUrl
import dev.parley.http.HeaderRules
import kotlinx.serialization.json.JsonObject

/**
 * Overrides the client's settings for one call. What is `null` stays as the client has it. `toString` names what is set
 * and shows no header, query parameter or body member: any of them may be secret.
 *
 * ```kotlin
 * val options = RequestOptions(
 *     headers = mapOf("X-Request-Source" to "nightly"),
 *     maxRetries = 5,
 *     onResponse = { println(it.requestId) },
 * )
 * val models = openai.models.list(options)
 * ```
 *
 * @property apiKey The API key.
 * @property organization The organization that the call is billed to, as `OpenAI-Organization`.
 * @property project The project that the call is billed to, as `OpenAI-Project`.
 * @property beta The value of the header `OpenAI-Beta`, such as `assistants=v2`.
 * @property baseUrl The base URL of the call.
 * @property headers Headers to add, or to replace those of the client.
 * @property query Query parameters to add.
 * @property extraBody Members to add to the JSON body, or to replace in it, such as parameters this library does not
 * know.
 * @property idempotencyKey The header `Idempotency-Key`, the same for every retry. None is sent when `null`.
 * @property timeouts Timeouts; each that is set overrides the client's.
 * @property maxRetries How often a failed call is retried; 0 for never.
 * @property retryProcessed Whether a POST is retried whose response was lost after a success status: it may be billed
 * twice.
 * @property acceptTruncatedStreams Whether a stream may end without its terminal event, as those of some servers do, and a
 * download of unknown size without an end that shows: CIO sees none in a response in chunks.
 * @property onResponse Is called with the head of each response.
 * @property retryUnknown Whether a POST is retried that was sent and got no response: it may be billed twice.
 * @throws IllegalArgumentException when a header or the base URL cannot be sent, or the number of retries is negative;
 * the message names it and shows no value that may be secret.
 */
@JvmRecord
public data class RequestOptions(
    val apiKey: String? = null,
    val organization: String? = null,
    val project: String? = null,
    val beta: String? = null,
    val baseUrl: String? = null,
    val headers: Map<String, String>? = null,
    val query: Map<String, String>? = null,
    val extraBody: JsonObject? = null,
    val idempotencyKey: String? = null,
    val timeouts: Timeouts? = null,
    val maxRetries: Int? = null,
    val retryProcessed: Boolean? = null,
    val acceptTruncatedStreams: Boolean? = null,
    val onResponse: ResponseListener? = null,
    val retryUnknown: Boolean? = null,
) {
    init {
        HeaderRules.checkValue("apiKey", apiKey)
        HeaderRules.checkValue("organization", organization)
        HeaderRules.checkValue("project", project)
        HeaderRules.checkValue("beta", beta)
        HeaderRules.checkValue("idempotencyKey", idempotencyKey)
        headers?.forEach { (name, value) -> HeaderRules.check(name, value) }
        baseUrl?.let(BaseUrl::parse)
        requireRetries(maxRetries)
    }

    /** These options, with what they leave open taken from [defaults]; headers, query and body members are joined. */
    internal fun orElse(defaults: RequestOptions): RequestOptions = when {
        this === NONE -> defaults

        defaults === NONE -> this

        else -> RequestOptions(
            apiKey = apiKey ?: defaults.apiKey,
            organization = organization ?: defaults.organization,
            project = project ?: defaults.project,
            beta = beta ?: defaults.beta,
            baseUrl = baseUrl ?: defaults.baseUrl,
            headers = defaults.headers.orEmpty() + headers.orEmpty(),
            query = defaults.query.orEmpty() + query.orEmpty(),
            extraBody = JsonObject(defaults.extraBody.orEmpty() + extraBody.orEmpty()),
            idempotencyKey = idempotencyKey ?: defaults.idempotencyKey,
            timeouts = (timeouts ?: Timeouts.DEFAULT).orElse(defaults.timeouts ?: Timeouts.DEFAULT),
            maxRetries = maxRetries ?: defaults.maxRetries,
            retryProcessed = retryProcessed ?: defaults.retryProcessed,
            acceptTruncatedStreams = acceptTruncatedStreams ?: defaults.acceptTruncatedStreams,
            onResponse = onResponse ?: defaults.onResponse,
            retryUnknown = retryUnknown ?: defaults.retryUnknown,
        )
    }

    override fun toString(): String = listOfNotNull(
        apiKey?.let { "apiKey" },
        organization?.let { "organization" },
        project?.let { "project" },
        beta?.let { "beta" },
        baseUrl?.let { "baseUrl" },
        headers?.let { "headers ${it.keys}" },
        query?.let { "query ${it.keys}" },
        extraBody?.let { "extraBody ${it.keys}" },
        idempotencyKey?.let { "idempotencyKey" },
        timeouts?.toString(),
        maxRetries?.let { "maxRetries=$it" },
        retryProcessed?.let { "retryProcessed=$it" },
        retryUnknown?.let { "retryUnknown=$it" },
        acceptTruncatedStreams?.let { "acceptTruncatedStreams=$it" },
    ).joinToString(prefix = "RequestOptions(", postfix = ")")

    public companion object {
        /** Nothing set: the client's settings apply. */
        @JvmField
        public val NONE: RequestOptions = RequestOptions()
    }
}

/** Rejects a negative number of retries. */
internal fun requireRetries(maxRetries: Int?) {
    require(maxRetries == null || maxRetries >= 0) { "maxRetries must be 0 or more, but is $maxRetries" }
}
