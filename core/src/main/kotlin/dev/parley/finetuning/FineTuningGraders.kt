package dev.parley.finetuning

import dev.parley.BadRequestException
import dev.parley.OpenAIException
import dev.parley.RequestOptions
import dev.parley.annotation.ApiService
import dev.parley.http.ApiCall
import dev.parley.http.Transport

/**
 * Graders: runs and validates the graders of reinforcement fine-tuning. The service calls these endpoints an alpha
 * version.
 *
 * ```kotlin
 * val grader = Grader.StringCheck("same city", "{{sample.output_text}}", "{{item.city}}", StringOperation.EQ)
 * openai.fineTuning.graders.validate(GraderValidationRequest(grader))
 * val run = openai.fineTuning.graders.run(GraderRunRequest(grader, "Paris"))
 * println("reward ${run.reward}, errors ${run.metadata.errors}")
 * ```
 *
 * See the [API reference](https://platform.openai.com/docs/api-reference/graders).
 */
@ApiService
public class FineTuningGraders internal constructor(private val transport: Transport) {
    /**
     * Runs a grader on a model sample, and returns its reward.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/graders/run).
     *
     * @param options Overrides the client's settings for this call.
     * @throws OpenAIException when the call fails.
     */
    public suspend fun run(request: GraderRunRequest, options: RequestOptions = RequestOptions.NONE): GraderRun =
        transport.send(
            ApiCall.post(GraderRunRequest.serializer(), request, FINE_TUNING, ALPHA, GRADERS, "run"),
            GraderRun.serializer(),
            options,
        )

    /**
     * Validates a grader, and returns it as the service understands it.
     *
     * See the [API reference](https://platform.openai.com/docs/api-reference/graders/validate).
     *
     * @param options Overrides the client's settings for this call.
     * @throws BadRequestException when the grader is invalid.
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
