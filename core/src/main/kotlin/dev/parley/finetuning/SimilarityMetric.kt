package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The metric of a text similarity grader. */
@Serializable(with = SimilarityMetricSerializer::class)
public class SimilarityMetric private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Cosine similarity of the embeddings. */
        @JvmField public val COSINE: SimilarityMetric = SimilarityMetric("cosine")

        /** Fuzzy match, by edit distance. */
        @JvmField public val FUZZY_MATCH: SimilarityMetric = SimilarityMetric("fuzzy_match")

        /** BLEU. */
        @JvmField public val BLEU: SimilarityMetric = SimilarityMetric("bleu")

        /** GLEU. */
        @JvmField public val GLEU: SimilarityMetric = SimilarityMetric("gleu")

        /** METEOR. */
        @JvmField public val METEOR: SimilarityMetric = SimilarityMetric("meteor")

        /** ROUGE of unigrams. */
        @JvmField public val ROUGE_1: SimilarityMetric = SimilarityMetric("rouge_1")

        /** ROUGE of 2-grams. */
        @JvmField public val ROUGE_2: SimilarityMetric = SimilarityMetric("rouge_2")

        /** ROUGE of 3-grams. */
        @JvmField public val ROUGE_3: SimilarityMetric = SimilarityMetric("rouge_3")

        /** ROUGE of 4-grams. */
        @JvmField public val ROUGE_4: SimilarityMetric = SimilarityMetric("rouge_4")

        /** ROUGE of 5-grams. */
        @JvmField public val ROUGE_5: SimilarityMetric = SimilarityMetric("rouge_5")

        /** ROUGE of the longest common subsequence. */
        @JvmField public val ROUGE_L: SimilarityMetric = SimilarityMetric("rouge_l")

        /** The [SimilarityMetric] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): SimilarityMetric = SimilarityMetric(value).known()
    }
}

internal object SimilarityMetricSerializer :
    OpenEnumSerializer<SimilarityMetric>("SimilarityMetric", SimilarityMetric::of)
