package dev.parley.usage

import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.PermissionDeniedException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.cursor
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import kotlinx.serialization.KSerializer

/**
 * What the organization uses, and what that costs, in buckets of time. It only reads, and needs an admin key, which the
 * settings of an organization give out.
 *
 * ```kotlin
 * val start = java.time.Instant.parse("2026-01-01T00:00:00Z")
 * val request = CompletionsUsageRequest(start, groupBy = listOf(CompletionsUsageGroup.MODEL))
 * openai.usage.completions(request).all().collect { bucket ->
 *     bucket.results.forEach { println("${bucket.startTime} ${it.model}: ${it.inputTokens} + ${it.outputTokens}") }
 * }
 * val costs = openai.usage.costs(CostsRequest(start)).all().toList()
 * println(costs.flatMap { it.results }.sumOf { it.amount?.value ?: java.math.BigDecimal.ZERO })
 * ```
 *
 * A page is a list of buckets, oldest first; `lastId` is the cursor of the page that follows.
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/usage).
 */
@ApiService
public class Usage internal constructor(private val transport: Transport) {
    /**
     * Lists what completions, chats and responses use, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/completions).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun completions(
        request: CompletionsUsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<CompletionsUsage>> =
        page(usage("completions").query(request), request.page, CompletionsUsage.serializer(), options)

    /**
     * Lists what embeddings use, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/embeddings).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun embeddings(
        request: ModelUsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<EmbeddingsUsage>> =
        page(usage("embeddings").query(request), request.page, EmbeddingsUsage.serializer(), options)

    /**
     * Lists what moderations use, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/moderations).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun moderations(
        request: ModelUsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<ModerationsUsage>> =
        page(usage("moderations").query(request), request.page, ModerationsUsage.serializer(), options)

    /**
     * Lists what images use, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/images).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun images(
        request: ImagesUsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<ImagesUsage>> =
        page(usage("images").query(request), request.page, ImagesUsage.serializer(), options)

    /**
     * Lists what speech uses, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/audio-speeches).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun audioSpeeches(
        request: ModelUsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<AudioSpeechesUsage>> =
        page(usage("audio_speeches").query(request), request.page, AudioSpeechesUsage.serializer(), options)

    /**
     * Lists what transcriptions use, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/audio-transcriptions).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun audioTranscriptions(
        request: ModelUsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<AudioTranscriptionsUsage>> =
        page(usage("audio_transcriptions").query(request), request.page, AudioTranscriptionsUsage.serializer(), options)

    /**
     * Lists what vector stores use, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/vector-stores).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun vectorStores(
        request: UsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<VectorStoresUsage>> =
        page(usage("vector_stores").query(request), request.page, VectorStoresUsage.serializer(), options)

    /**
     * Lists what code interpreters use, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/code-interpreter-sessions).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun codeInterpreterSessions(
        request: UsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<CodeInterpreterSessionsUsage>> = page(
        usage("code_interpreter_sessions").query(request),
        request.page,
        CodeInterpreterSessionsUsage.serializer(),
        options,
    )

    /**
     * Lists what file searches use, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/file-search-calls).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun fileSearchCalls(
        request: FileSearchCallsUsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<FileSearchCallsUsage>> =
        page(usage("file_search_calls").query(request), request.page, FileSearchCallsUsage.serializer(), options)

    /**
     * Lists what web searches use, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/web-search-calls).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun webSearchCalls(
        request: WebSearchCallsUsageRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<WebSearchCallsUsage>> =
        page(usage("web_search_calls").query(request), request.page, WebSearchCallsUsage.serializer(), options)

    /**
     * Lists what all of this costs, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/usage/costs).
     *
     * @param options Overrides the client's settings for this call, such as the key.
     * @throws PermissionDeniedException when the key is no admin key.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun costs(
        request: CostsRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): Page<UsageBucket<Costs>> =
        page(ApiCall.get(ORGANIZATION, "costs").query(request), request.page, Costs.serializer(), options)

    private fun usage(path: String) = ApiCall.get(ORGANIZATION, "usage", path)

    private suspend fun <T> page(
        call: ApiCall,
        cursor: String?,
        result: KSerializer<T>,
        options: RequestOptions,
    ): Page<UsageBucket<T>> {
        val wire = transport.send(call.query("page" to cursor(cursor)), UsagePage.serializer(result), options)
        return Page(
            data = wire.data,
            firstId = null,
            lastId = wire.nextPage,
            hasMore = wire.hasMore ?: (wire.nextPage != null),
            extra = wire.extra,
            fetch = { page(call, it, result, options) },
        )
    }

    private companion object {
        private const val ORGANIZATION = "organization"
    }
}
