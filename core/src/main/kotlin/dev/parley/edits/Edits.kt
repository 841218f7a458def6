package dev.parley.edits

import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/**
 * Edits of a text by an instruction. The service switched edits off: calls answer 404 Not Found; servers that still
 * offer it work. Chat completions replace it.
 *
 * ```kotlin
 * val request = EditRequest("text-davinci-edit-001", "Fix the spelling.", input = "What day of the wek is it?")
 * @Suppress("DEPRECATION")
 * val edit = openai.edits.create(request)
 * println(edit.text)
 * ```
 *
 * See the [deprecations](https://platform.openai.com/docs/deprecations).
 */
@ApiService
public class Edits internal constructor(private val transport: Transport) {
    /**
     * Creates an edit of the text of [request]. Cancelling the call closes its connection.
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    @Deprecated("Use chat.create instead, with the instruction as system message and the text as the user's.")
    public suspend fun create(request: EditRequest, options: RequestOptions = RequestOptions.NONE): Edit =
        transport.send(ApiCall.post(EditRequest.serializer(), request, "edits"), Edit.serializer(), options)
}
