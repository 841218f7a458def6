package dev.parley.responses

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.http.ApiCall
import dev.parley.http.ApiService
import dev.parley.http.Transport
import dev.parley.http.segment

/** Answers of models, with all that they do on the way. See the API reference, "Responses". */
@ApiService
public class Responses internal constructor(private val transport: Transport) {
    /**
     * The model's answer to [request], whole.
     *
     * A response that failed or was cut short is no exception: its [status][Response.status] says so.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: ResponseRequest, options: RequestOptions = RequestOptions.None): Response =
        transport.send(post(request), Response.serializer(), options)

    /**
     * The stored response with [id], with what [include] asks for besides.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(
        id: String,
        include: List<Include>? = null,
        options: RequestOptions = RequestOptions.None,
    ): Response = transport.send(
        ApiCall.get(RESPONSES, segment("id", id)).include(include),
        Response.serializer(),
        options,
    )

    /**
     * Deletes the stored response with [id].
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.None): Deleted =
        transport.send(ApiCall.delete(RESPONSES, segment("id", id)), Deleted.serializer(), options)

    /**
     * Cancels the response with [id], which must be one that is made in the background.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun cancel(id: String, options: RequestOptions = RequestOptions.None): Response =
        transport.send(ApiCall.post(RESPONSES, segment("id", id), "cancel"), Response.serializer(), options)

    /**
     * The items that the response with [id] was given, page by page.
     *
     * @throws IllegalArgumentException when [id] is blank or could not stand in a path.
     * @throws NotFoundException when there is no such response.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun inputItems(
        id: String,
        request: ItemListRequest = ItemListRequest(),
        options: RequestOptions = RequestOptions.None,
    ): Page<ResponseItem> = transport.list(
        ApiCall.get(RESPONSES, segment("id", id), "input_items").query(request),
        ResponseItem.serializer(),
        options,
    ) { it.id.orEmpty() }

    /**
     * How many tokens the input of [request] has, without an answer being made.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun countInputTokens(
        request: InputTokensRequest,
        options: RequestOptions = RequestOptions.None,
    ): InputTokenCount = transport.send(
        ApiCall.post(InputTokensRequest.serializer(), request, RESPONSES, "input_tokens"),
        InputTokenCount.serializer(),
        options,
    )

    /**
     * The conversation of [request] in short, to go on with in its place.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun compact(
        request: CompactRequest,
        options: RequestOptions = RequestOptions.None,
    ): CompactedResponse = transport.send(
        ApiCall.post(CompactRequest.serializer(), request, RESPONSES, "compact"),
        CompactedResponse.serializer(),
        options,
    )

    private fun post(request: ResponseRequest): ApiCall = ApiCall.post(ResponseRequest.serializer(), request, RESPONSES)

    private companion object {
        private const val RESPONSES = "responses"
    }
}
