package dev.parley.finetuning

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * Gives a score to what a model writes. Texts may hold templates such as `{{sample.output_text}}` and `{{item.answer}}`.
 * See the API reference, "Graders".
 */
@Serializable(with = GraderSerializer::class)
public sealed interface Grader {
    /**
     * Compares two texts: 1 when they compare as wanted, else 0.
     *
     * @property name what it is called.
     * @property input the text.
     * @property reference what it is compared with.
     * @property operation how.
     */
    @Serializable
    @JvmRecord
    public data class StringCheck(
        val name: String,
        val input: String,
        val reference: String,
        val operation: StringOperation,
    ) : Grader

    /**
     * Measures how alike two texts are.
     *
     * @property name what it is called.
     * @property input the text.
     * @property reference what it is compared with.
     * @property evaluationMetric how.
     */
    @Serializable
    @JvmRecord
    public data class TextSimilarity(
        val name: String,
        val input: String,
        val reference: String,
        @SerialName("evaluation_metric") val evaluationMetric: SimilarityMetric,
    ) : Grader

    /**
     * Runs a script, whose function `grade` gives the score.
     *
     * @property name what it is called.
     * @property source the script.
     * @property imageTag the image that it runs in. When absent the service chooses.
     */
    @Serializable
    @JvmRecord
    public data class Python(
        val name: String,
        val source: String,
        @SerialName("image_tag") val imageTag: String? = null,
    ) : Grader

    /**
     * Asks a model for the score.
     *
     * @property name what it is called.
     * @property model the grading model.
     * @property input what it is asked.
     * @property samplingParams how it answers. As the service sees fit when absent.
     * @property range the lowest and the highest score. 0 and 1 when absent.
     */
    @Serializable
    @JvmRecord
    public data class ScoreModel(
        val name: String,
        val model: String,
        val input: List<GraderMessage>,
        @SerialName("sampling_params") val samplingParams: GraderSampling? = null,
        val range: List<Double>? = null,
    ) : Grader

    /**
     * Asks a model for one of several labels: 1 when it is one that passes, else 0.
     *
     * @property name what it is called.
     * @property model the grading model, which must know structured outputs.
     * @property input what it is asked.
     * @property labels the labels it may give.
     * @property passingLabels those that pass; each is among the labels.
     */
    @Serializable
    @JvmRecord
    public data class LabelModel(
        val name: String,
        val model: String,
        val input: List<GraderMessage>,
        val labels: List<String>,
        @SerialName("passing_labels") val passingLabels: List<String>,
    ) : Grader

    /**
     * Puts the scores of other graders together.
     *
     * @property name what it is called.
     * @property graders the others.
     * @property calculateOutput the formula, in which their names stand for their scores.
     */
    @Serializable
    @JvmRecord
    public data class Multi(
        val name: String,
        val graders: SubGraders,
        @SerialName("calculate_output") val calculateOutput: String,
    ) : Grader

    /**
     * A grader newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : Grader
}

internal object GraderSerializer : UnionSerializer<Grader>(
    name = "Grader",
    discriminator = "type",
    variants = listOf(
        Variant("string_check", Grader.StringCheck::class, Grader.StringCheck.serializer()),
        Variant("text_similarity", Grader.TextSimilarity::class, Grader.TextSimilarity.serializer()),
        Variant("python", Grader.Python::class, Grader.Python.serializer()),
        Variant("score_model", Grader.ScoreModel::class, Grader.ScoreModel.serializer()),
        Variant("label_model", Grader.LabelModel::class, Grader.LabelModel.serializer()),
        Variant("multi", Grader.Multi::class, Grader.Multi.serializer()),
    ),
    unknown = Grader::Unknown,
    json = { (it as? Grader.Unknown)?.json },
)
