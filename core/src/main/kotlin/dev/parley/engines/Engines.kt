package dev.parley.engines

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * Engines: what models were called at first. The service switched engines off: calls answer 404 Not Found; servers that
 * still offer it work. Models replace them.
 *
 * ```kotlin
 * @Suppress("DEPRECATION")
 * val engines = openai.engines.list()
 * for (engine in engines.data) {
 *     println("${engine.id} is ready: ${engine.ready}")
 * }
 * ```
 *
 * See the [deprecations](https://platform.openai.com/docs/deprecations).
 */
@ApiService
public class Engines internal constructor(private val transport: Transport) {
    /**
     * Lists all available engines, on one page.
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    @Deprecated("Use models.list instead.")
    public suspend fun list(options: RequestOptions = RequestOptions.NONE): Page<ModelEngine> =
        transport.list(ApiCall.get("engines"), ModelEngine.serializer(), options, ModelEngine::id)

    /**
     * Retrieves the engine named [engine].
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [engine] is blank or cannot be a segment of a path.
     * @throws NotFoundException when there is no such engine.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use models.retrieve instead.")
    public suspend fun retrieve(engine: String, options: RequestOptions = RequestOptions.NONE): ModelEngine =
        transport.send(ApiCall.get("engines", segment("engine", engine)), ModelEngine.serializer(), options)
}
