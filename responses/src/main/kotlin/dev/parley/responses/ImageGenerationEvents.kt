package dev.parley.responses

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * An image was begun.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ImageGenerationCallInProgress(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * An image is being made.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ImageGenerationCallGenerating(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * An image, not yet finished.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property partialImageIndex which of the unfinished images, from 0.
 * @property base64 the image in base64.
 * @property size its size; `null` when not said.
 * @property quality how good it will be; `null` when not said.
 * @property background what is behind; `null` when not said.
 * @property outputFormat how it is encoded; `null` when not said.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ImageGenerationCallPartialImage(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("partial_image_index") val partialImageIndex: Int,
    @SerialName("partial_image_b64") val base64: String,
    val size: String? = null,
    val quality: String? = null,
    val background: String? = null,
    @SerialName("output_format") val outputFormat: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * An image is finished.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class ImageGenerationCallCompleted(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent
