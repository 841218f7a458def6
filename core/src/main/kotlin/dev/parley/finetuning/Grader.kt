package dev.parley.finetuning

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A grader: scores what a model generates. Its texts may contain template strings, such as `{{sample.output_text}}` and
 * `{{item.answer}}`. See the [API reference](https://platform.openai.com/docs/api-reference/graders).
 */
@Serializable(with = GraderSerializer::class)
public sealed interface Grader {
    /**
     * A string check grader: compares the input with a reference, and gives 1 or 0.
     * See the [API reference](https://platform.openai.com/docs/api-reference/graders/string-check).
     *
     * @property name The name of the grader.
     * @property input The input text, which may contain template strings.
     * @property reference The reference text, which may contain template strings.
     * @property operation The comparison.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class StringCheck @JvmOverloads constructor(
        val name: String,
        val input: String,
        val reference: String,
        val operation: StringOperation,
        val extra: Extra = Extra.NONE,
    ) : Grader

    /**
     * A text similarity grader: measures how similar the input is to a reference.
     * See the [API reference](https://platform.openai.com/docs/api-reference/graders/text-similarity).
     *
     * @property name The name of the grader.
     * @property input The text to grade, which may contain template strings.
     * @property reference The reference text, which may contain template strings.
     * @property evaluationMetric The similarity metric.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class TextSimilarity @JvmOverloads constructor(
        val name: String,
        val input: String,
        val reference: String,
        @SerialName("evaluation_metric") val evaluationMetric: SimilarityMetric,
        val extra: Extra = Extra.NONE,
    ) : Grader

    /**
     * A Python grader: runs a Python script, whose function `grade` returns the score.
     * See the [API reference](https://platform.openai.com/docs/api-reference/graders/python).
     *
     * @property name The name of the grader.
     * @property source The source code of the script.
     * @property imageTag The tag of the image that runs the script. The service's default applies when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Python(
        val name: String,
        val source: String,
        @SerialName("image_tag") val imageTag: String? = null,
        val extra: Extra = Extra.NONE,
    ) : Grader

    /**
     * A score model grader: asks a model for the score.
     * See the [API reference](https://platform.openai.com/docs/api-reference/graders/score-model).
     *
     * @property name The name of the grader.
     * @property model The model that grades.
     * @property input The messages for the model, which may contain template strings.
     * @property samplingParams The sampling parameters of the model. The service's default applies when `null`.
     * @property range The lowest and the highest score. Default when `null`: 0 and 1.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class ScoreModel(
        val name: String,
        val model: String,
        val input: List<GraderMessage>,
        @SerialName("sampling_params") val samplingParams: GraderSampling? = null,
        val range: List<Double>? = null,
        val extra: Extra = Extra.NONE,
    ) : Grader

    /**
     * A label model grader: asks a model for a label, and gives 1 for a passing one, else 0.
     * See the [API reference](https://platform.openai.com/docs/api-reference/graders/label-model).
     *
     * @property name The name of the grader.
     * @property model The model that grades, which must support structured outputs.
     * @property input The messages for the model, which may contain template strings.
     * @property labels The labels to choose from.
     * @property passingLabels The labels that pass, a subset of [labels].
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class LabelModel @JvmOverloads constructor(
        val name: String,
        val model: String,
        val input: List<GraderMessage>,
        val labels: List<String>,
        @SerialName("passing_labels") val passingLabels: List<String>,
        val extra: Extra = Extra.NONE,
    ) : Grader

    /**
     * A multi grader: combines the scores of other graders into one.
     * See the [API reference](https://platform.openai.com/docs/api-reference/graders/multi).
     *
     * @property name The name of the grader.
     * @property graders The graders to combine.
     * @property calculateOutput The formula of the score, in which the names of the graders stand for their scores.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Multi @JvmOverloads constructor(
        val name: String,
        val graders: SubGraders,
        @SerialName("calculate_output") val calculateOutput: String,
        val extra: Extra = Extra.NONE,
    ) : Grader

    /**
     * A kind of grader that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : Grader
}

internal object GraderSerializer : UnionSerializer<Grader>(
    "Grader",
    "type",
    Grader::Unknown,
    { (it as? Grader.Unknown)?.json },
    variant<Grader.StringCheck>("string_check"),
    variant<Grader.TextSimilarity>("text_similarity"),
    variant<Grader.Python>("python"),
    variant<Grader.ScoreModel>("score_model"),
    variant<Grader.LabelModel>("label_model"),
    variant<Grader.Multi>("multi"),
)
