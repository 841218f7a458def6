package dev.parley.files

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** The intended purpose of a file. Files with an `_output` or `-results` purpose are written by the service. */
@Serializable(with = FilePurposeSerializer::class)
public class FilePurpose private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Input for assistants and vector stores. */
        @JvmField public val ASSISTANTS: FilePurpose = FilePurpose("assistants")

        /** Output of assistants, such as an image of the code interpreter. */
        @JvmField public val ASSISTANTS_OUTPUT: FilePurpose = FilePurpose("assistants_output")

        /** The requests of a batch, a `.jsonl` file. */
        @JvmField public val BATCH: FilePurpose = FilePurpose("batch")

        /** The results or errors of a batch. */
        @JvmField public val BATCH_OUTPUT: FilePurpose = FilePurpose("batch_output")

        /** Training data for fine-tuning, a `.jsonl` file. */
        @JvmField public val FINE_TUNE: FilePurpose = FilePurpose("fine-tune")

        /** The results of a fine-tuning job: its training metrics. */
        @JvmField public val FINE_TUNE_RESULTS: FilePurpose = FilePurpose("fine-tune-results")

        /** Images for fine-tuning a model's vision, or for messages. */
        @JvmField public val VISION: FilePurpose = FilePurpose("vision")

        /** Any input for a model. */
        @JvmField public val USER_DATA: FilePurpose = FilePurpose("user_data")

        /** Data sets for evals. */
        @JvmField public val EVALS: FilePurpose = FilePurpose("evals")

        /** The [FilePurpose] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): FilePurpose = FilePurpose(value).known()
    }
}

internal object FilePurposeSerializer : OpenEnumSerializer<FilePurpose>("FilePurpose", FilePurpose::of)
