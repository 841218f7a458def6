package dev.parley.finetuning

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** How a grader measures the likeness of two texts. */
@Serializable(with = SimilarityMetricSerializer::class)
public class SimilarityMetric private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** By the angle between their embeddings. */
        @JvmField public val COSINE: SimilarityMetric = SimilarityMetric("cosine")

        /** By how many changes lead from one to the other. */
        @JvmField public val FUZZY_MATCH: SimilarityMetric = SimilarityMetric("fuzzy_match")

        /** BLEU. */
        @JvmField public val BLEU: SimilarityMetric = SimilarityMetric("bleu")

        /** GLEU. */
        @JvmField public val GLEU: SimilarityMetric = SimilarityMetric("gleu")

        /** METEOR. */
        @JvmField public val METEOR: SimilarityMetric = SimilarityMetric("meteor")

        /** ROUGE over single words. */
        @JvmField public val ROUGE_1: SimilarityMetric = SimilarityMetric("rouge_1")

        /** ROUGE over runs of 2 words. */
        @JvmField public val ROUGE_2: SimilarityMetric = SimilarityMetric("rouge_2")

        /** ROUGE over runs of 3 words. */
        @JvmField public val ROUGE_3: SimilarityMetric = SimilarityMetric("rouge_3")

        /** ROUGE over runs of 4 words. */
        @JvmField public val ROUGE_4: SimilarityMetric = SimilarityMetric("rouge_4")

        /** ROUGE over runs of 5 words. */
        @JvmField public val ROUGE_5: SimilarityMetric = SimilarityMetric("rouge_5")

        /** ROUGE over the longest common subsequence. */
        @JvmField public val ROUGE_L: SimilarityMetric = SimilarityMetric("rouge_l")

        /** The SimilarityMetric called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): SimilarityMetric = SimilarityMetric(value)
    }
}

internal object SimilarityMetricSerializer :
    OpenEnumSerializer<SimilarityMetric>("SimilarityMetric", SimilarityMetric::of)
