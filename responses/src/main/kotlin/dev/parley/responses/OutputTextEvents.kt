package dev.parley.responses

import dev.parley.responses.items.Annotation
import dev.parley.responses.items.ResponseLogprob
import dev.parley.responses.items.text
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * More of a message's text.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property contentIndex which part of its content, from 0.
 * @property delta what is new.
 * @property logprobs the probabilities of its tokens; `null` unless asked for.
 * @property obfuscation padding, without meaning.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class OutputTextDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("content_index") val contentIndex: Int,
    val delta: String,
    val logprobs: List<ResponseLogprob>? = null,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A message's text is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property contentIndex which part of its content, from 0.
 * @property text the whole text.
 * @property logprobs the probabilities of its tokens; `null` unless asked for.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class OutputTextDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("content_index") val contentIndex: Int,
    val text: String,
    val logprobs: List<ResponseLogprob>? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * A note on a message's text.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property contentIndex which part of its content, from 0.
 * @property annotationIndex which of its notes, from 0.
 * @property annotation the note; `null` when not said.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class OutputTextAnnotationAdded(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("content_index") val contentIndex: Int,
    @SerialName("annotation_index") val annotationIndex: Int,
    val annotation: Annotation? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * More of the model's refusal.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property contentIndex which part of its content, from 0.
 * @property delta what is new.
 * @property obfuscation padding, without meaning.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class RefusalDelta(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("content_index") val contentIndex: Int,
    val delta: String,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent

/**
 * The model's refusal is complete.
 *
 * @property outputIndex which item of the output, from 0.
 * @property itemId which item, by its id.
 * @property contentIndex which part of its content, from 0.
 * @property refusal all of it.
 * @property sequenceNumber its number in the stream; `null` when the server does not say.
 */
@Serializable
@JvmRecord
public data class RefusalDone(
    @SerialName("output_index") override val outputIndex: Int,
    @SerialName("item_id") val itemId: String,
    @SerialName("content_index") val contentIndex: Int,
    val refusal: String,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
) : OutputEvent
