package dev.parley.containers

import dev.parley.Deleted
import dev.parley.NotFoundException
import dev.parley.OpenAIException
import dev.parley.Page
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.cursor
import dev.parley.http.ApiCall
import dev.parley.http.Transport
import dev.parley.http.segment

/**
 * Containers: the sandboxes of the service in which the code interpreter and the shell of responses run.
 *
 * ```kotlin
 * val container = openai.containers.create(ContainerRequest("Report"))
 * val prices = ContainerFileRequest(FileSource.of(Path.of("prices.csv")))
 * openai.containers.files.create(container.id, prices)
 * val tool = CodeInterpreterTool(CodeContainer.existing(container.id))
 * val question = "Plot the prices, and save the plot as a file."
 * val response = openai.responses.create(ResponseRequest("gpt-5.2", question, tools = listOf(tool)))
 * openai.containers.files.saveAll(response, Path.of("plots")).forEach { println(it.path) }
 * openai.containers.delete(container.id)
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/containers).
 */
@ApiService
public class Containers internal constructor(private val transport: Transport) {
    /** The files in a container. */
    @get:JvmName("files")
    public val files: ContainerFiles get() = ContainerFiles(transport)

    /**
     * Creates a container.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/containers/createContainers).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun create(request: ContainerRequest, options: RequestOptions = RequestOptions.NONE): Container =
        transport.send(
            ApiCall.post(ContainerRequest.serializer(), request, CONTAINERS),
            Container.serializer(),
            options,
        )

    /**
     * Retrieves the container with [id].
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/containers/retrieveContainer).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such container.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun retrieve(id: String, options: RequestOptions = RequestOptions.NONE): Container =
        transport.send(ApiCall.get(CONTAINERS, segment("id", id)), Container.serializer(), options)

    /**
     * Lists the containers, page by page.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/containers/listContainers).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun list(
        request: ContainerListRequest = ContainerListRequest(),
        options: RequestOptions = RequestOptions.NONE,
    ): Page<Container> =
        transport.list(ApiCall.get(CONTAINERS).query(request), Container.serializer(), options, Container::id)

    /**
     * Deletes the container with [id], and the files in it.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/containers/deleteContainer).
     *
     * @param options Overrides the client's settings for this call.
     * @throws IllegalArgumentException when [id] is blank or cannot be part of a path.
     * @throws NotFoundException when there is no such container.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun delete(id: String, options: RequestOptions = RequestOptions.NONE): Deleted =
        transport.send(ApiCall.delete(CONTAINERS, segment("id", id)), Deleted.serializer(), options)

    private fun ApiCall.query(request: ContainerListRequest): ApiCall = query(
        "limit" to request.limit,
        "after" to cursor(request.after),
        "order" to request.order,
        "name" to request.name,
    )
}

/** The first segment of every path of this package. */
internal const val CONTAINERS: String = "containers"
