package dev.parley.files

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** What a file is for. Those that end in `_output` and `-results` are written by the service and cannot be uploaded. */
@Serializable(with = FilePurposeSerializer::class)
public class FilePurpose private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Reading by assistants and vector stores. */
        @JvmField public val ASSISTANTS: FilePurpose = FilePurpose("assistants")

        /** What assistants wrote. */
        @JvmField public val ASSISTANTS_OUTPUT: FilePurpose = FilePurpose("assistants_output")

        /** The requests of a batch. */
        @JvmField public val BATCH: FilePurpose = FilePurpose("batch")

        /** The answers of a batch. */
        @JvmField public val BATCH_OUTPUT: FilePurpose = FilePurpose("batch_output")

        /** Examples to train with. */
        @JvmField public val FINE_TUNE: FilePurpose = FilePurpose("fine-tune")

        /** What training came to. */
        @JvmField public val FINE_TUNE_RESULTS: FilePurpose = FilePurpose("fine-tune-results")

        /** Images to look at. */
        @JvmField public val VISION: FilePurpose = FilePurpose("vision")

        /** Any use as the input of a model. */
        @JvmField public val USER_DATA: FilePurpose = FilePurpose("user_data")

        /** The samples of an evaluation. */
        @JvmField public val EVALS: FilePurpose = FilePurpose("evals")

        /** The purpose called [value] on the wire. */
        @JvmStatic public fun of(value: String): FilePurpose = FilePurpose(value)
    }
}

internal object FilePurposeSerializer : OpenEnumSerializer<FilePurpose>("FilePurpose", FilePurpose::of)

private val WRITTEN_BY_THE_SERVICE =
    setOf(FilePurpose.ASSISTANTS_OUTPUT, FilePurpose.BATCH_OUTPUT, FilePurpose.FINE_TUNE_RESULTS)
private val LINES_OF_JSON = setOf(FilePurpose.BATCH, FilePurpose.FINE_TUNE)

/** Rejects a file called [name] for a [purpose] that would not take it. */
internal fun requireUpload(purpose: FilePurpose, name: String) {
    require(purpose !in WRITTEN_BY_THE_SERVICE) { "purpose must be one to upload for, but is $purpose" }
    require(purpose !in LINES_OF_JSON || name.endsWith(".jsonl")) {
        "file must be a .jsonl file for the purpose $purpose, but is called \"$name\""
    }
}
