package dev.parley.finetuning

import dev.parley.BadRequestException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/**
 * Judges of what a model writes, as fine-tuning by reinforcement uses them. The service calls them an alpha. See the API
 * reference, "Graders".
 */
@ApiService
public class FineTuningGraders internal constructor(private val transport: Transport) {
    /**
     * What the grader of [request] makes of a text.
     *
     * @throws OpenAIException when the call fails.
     */
    public suspend fun run(request: GraderRunRequest, options: RequestOptions = RequestOptions.NONE): GraderRun =
        transport.send(
            ApiCall.post(GraderRunRequest.serializer(), request, FINE_TUNING, ALPHA, GRADERS, "run"),
            GraderRun.serializer(),
            options,
        )

    /**
     * The grader of [request] as the service understands it.
     *
     * @throws BadRequestException when it could not be used.
     * @throws OpenAIException when the call fails otherwise.
     */
    public suspend fun validate(
        request: GraderValidationRequest,
        options: RequestOptions = RequestOptions.NONE,
    ): GraderValidation = transport.send(
        ApiCall.post(GraderValidationRequest.serializer(), request, FINE_TUNING, ALPHA, GRADERS, "validate"),
        GraderValidation.serializer(),
        options,
    )

    private companion object {
        private const val FINE_TUNING = "fine_tuning"
        private const val ALPHA = "alpha"
        private const val GRADERS = "graders"
    }
}
