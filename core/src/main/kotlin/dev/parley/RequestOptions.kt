package dev.parley

import dev.parley.http.BaseUrl
import dev.parley.http.HeaderRules
import kotlinx.serialization.json.JsonObject

/**
 * What one call does differently from its client. Whatever is `null` stays as the client has it.
 *
 * @property apiKey the key to use instead.
 * @property organization the organization to bill, as `OpenAI-Organization`.
 * @property project the project to bill, as `OpenAI-Project`.
 * @property beta the value of `OpenAI-Beta`, such as `assistants=v2`.
 * @property baseUrl where to send the call instead.
 * @property headers headers to add or to replace.
 * @property query query parameters to add.
 * @property extraBody members to add to the JSON body, or to replace in it: for what this library does not know yet.
 * @property idempotencyKey sent as `Idempotency-Key`, the same with every retry. None is made up when absent.
 * @property timeouts limits to use instead, each by itself.
 * @property maxRetries how often a failed try is repeated; 0 for never.
 * @property retryProcessed whether a POST whose answer was lost after a success head is repeated, at the risk of paying twice.
 * @property acceptTruncatedStreams whether a stream may end without saying that it is complete, as some servers do.
 * @property onResponse is told of each answer's head.
 * @throws IllegalArgumentException when a header, the base URL or the count of retries is not one that can be sent; the
 * message names it and shows no value that may be secret.
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
            timeouts = (timeouts ?: Timeouts.Default).orElse(defaults.timeouts ?: Timeouts.Default),
            maxRetries = maxRetries ?: defaults.maxRetries,
            retryProcessed = retryProcessed ?: defaults.retryProcessed,
            acceptTruncatedStreams = acceptTruncatedStreams ?: defaults.acceptTruncatedStreams,
            onResponse = onResponse ?: defaults.onResponse,
        )
    }

    /** Names what is set and shows no value: any of them may be secret. */
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
        acceptTruncatedStreams?.let { "acceptTruncatedStreams=$it" },
    ).joinToString(prefix = "RequestOptions(", postfix = ")")

    public companion object {
        /** Nothing different from the client. */
        @JvmField
        public val NONE: RequestOptions = RequestOptions()
    }
}

/** Rejects a negative number of retries. */
internal fun requireRetries(maxRetries: Int?) {
    require(maxRetries == null || maxRetries >= 0) { "maxRetries must be 0 or more, but is $maxRetries" }
}
