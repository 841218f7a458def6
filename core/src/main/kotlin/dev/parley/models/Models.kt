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

/** The models that can be used. See the API reference, "Models". */
@ApiService
public class Models internal constructor(private val transport: Transport) {
    /**
     * Every model that the key may use, on one page.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(options: RequestOptions = RequestOptions.NONE): Page<Model> =
        transport.list(ApiCall.get("models"), Model.serializer(), options, Model::id)

    /**
     * The model called [model].
     *
     * @throws IllegalArgumentException when [model] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such model.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(model: String, options: RequestOptions = RequestOptions.NONE): Model =
        transport.send(ApiCall.get("models", segment("model", model)), Model.serializer(), options)

    /**
     * Deletes the fine-tuned model called [model].
     *
     * @throws IllegalArgumentException when [model] is blank or could not stand in a path.
     * @throws ApiException when it is not one of the caller's organization.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(model: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete("models", segment("model", model)), Deleted.serializer(), options)
}
