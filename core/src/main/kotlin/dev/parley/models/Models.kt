package dev.parley.models

import dev.parley.ApiException
import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * The models that the API key can use.
 *
 * ```kotlin
 * val models = openai.models.list()
 * for (model in models.data) {
 *     println("${model.id}, owned by ${model.ownedBy}, shut down on ${model.shutdownDate ?: "no date yet"}")
 * }
 * val model = openai.models.retrieve("gpt-5.2")
 * println(model.created)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/models).
 */
@ApiService
public class Models internal constructor(private val transport: Transport) {
    /**
     * Lists all available models, on one page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/models/list).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(options: RequestOptions = RequestOptions.NONE): Page<Model> =
        transport.list(ApiCall.get("models"), Model.serializer(), options, Model::id)

    /**
     * Retrieves the model named [model].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/models/retrieve).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [model] is blank or cannot be a segment of a path.
     * @throws NotFoundException when there is no such model.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(model: String, options: RequestOptions = RequestOptions.NONE): Model =
        transport.send(ApiCall.get("models", segment("model", model, slashes = true)), Model.serializer(), options)

    /**
     * Deletes the fine-tuned model named [model].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/models/delete).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [model] is blank or cannot be a segment of a path.
     * @throws ApiException when it is not a model of the organization.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(model: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete("models", segment("model", model, slashes = true)), Deleted.serializer(), options)
}
