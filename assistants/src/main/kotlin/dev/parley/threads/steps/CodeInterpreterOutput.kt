package dev.parley.threads.steps

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What a program of the code interpreter gave. */
@Serializable(with = CodeInterpreterOutputSerializer::class)
public sealed interface CodeInterpreterOutput {
    /**
     * Text.
     *
     * @property logs what it wrote.
     */
    @Serializable
    @JvmRecord
    public data class Logs(val logs: String) : CodeInterpreterOutput

    /**
     * An image.
     *
     * @property image which file it is.
     */
    @Serializable
    @JvmRecord
    public data class Image(val image: DrawnImage) : CodeInterpreterOutput

    /**
     * An output of a kind newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : CodeInterpreterOutput
}

internal object CodeInterpreterOutputSerializer : UnionSerializer<CodeInterpreterOutput>(
    name = "CodeInterpreterOutput",
    discriminator = "type",
    variants = listOf(
        Variant("logs", CodeInterpreterOutput.Logs::class, CodeInterpreterOutput.Logs.serializer()),
        Variant("image", CodeInterpreterOutput.Image::class, CodeInterpreterOutput.Image.serializer()),
    ),
    unknown = CodeInterpreterOutput::Unknown,
    json = { (it as? CodeInterpreterOutput.Unknown)?.json },
)

/**
 * An image that a program drew.
 *
 * @property fileId the id of its file; `null` in a piece that does not tell it.
 */
@Serializable
@JvmRecord
public data class DrawnImage(@SerialName("file_id") val fileId: String? = null)
