package dev.parley.engines

import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/** The models under the name that they had at first. */
@ApiService
public class Engines internal constructor(private val transport: Transport) {
    /**
     * Every engine that the key may use, on one page.
     *
     * @throws OpenAIException when the call fails.
     */
    @Deprecated("Use models.list instead.")
    public suspend fun list(options: RequestOptions = RequestOptions.NONE): Page<ModelEngine> =
        transport.list(ApiCall.get("engines"), ModelEngine.serializer(), options, ModelEngine::id)

    /**
     * The engine called [engine].
     *
     * @throws IllegalArgumentException when [engine] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such engine.
     * @throws OpenAIException when the call fails otherwise.
     */
    @Deprecated("Use models.retrieve instead.")
    public suspend fun retrieve(engine: String, options: RequestOptions = RequestOptions.NONE): ModelEngine =
        transport.send(ApiCall.get("engines", segment("engine", engine)), ModelEngine.serializer(), options)
}
