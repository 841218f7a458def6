package dev.parley.edits

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/** Texts changed as told, which is done in a conversation today. */
@ApiService
public class Edits internal constructor(private val transport: Transport) {
    /**
     * The text of [request], changed as it says.
     *
     * @throws OpenAIException when the call fails.
     */
    @Deprecated("Use chat.create instead, with the instruction as system message and the text as the user's.")
    public suspend fun create(request: EditRequest, options: RequestOptions = RequestOptions.NONE): Edit =
        transport.send(ApiCall.post(EditRequest.serializer(), request, "edits"), Edit.serializer(), options)
}
