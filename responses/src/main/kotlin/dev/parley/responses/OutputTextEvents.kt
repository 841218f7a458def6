@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.responses

import dev.parley.json.Extra
import dev.parley.responses.items.Annotation
import dev.parley.responses.items.Include
import dev.parley.responses.items.ResponseLogprob
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/**
 * Text was added to a message.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property contentIndex The index of the part in the item's content.
 * @property delta The text that was added.
 * @property logprobs The log probabilities of the tokens; `null` unless [Include.MESSAGE_OUTPUT_TEXT_LOGPROBS] asks for
 * them.
 * @property obfuscation Random padding, so that sizes reveal nothing; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class OutputTextDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
    @EncodeDefault val delta: String = "",
    val logprobs: List<ResponseLogprob>? = null,
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * The text of a message is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property contentIndex The index of the part in the item's content.
 * @property text The whole text.
 * @property logprobs The log probabilities of the tokens; `null` unless [Include.MESSAGE_OUTPUT_TEXT_LOGPROBS] asks for
 * them.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class OutputTextDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
    @EncodeDefault val text: String = "",
    val logprobs: List<ResponseLogprob>? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * An annotation was added to the text of a message.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property contentIndex The index of the part in the item's content.
 * @property annotationIndex The index of the annotation in the part's annotations.
 * @property annotation The annotation; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class OutputTextAnnotationAdded(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
    @EncodeDefault @SerialName("annotation_index") val annotationIndex: Int = 0,
    val annotation: Annotation? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * Text was added to a refusal.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property contentIndex The index of the part in the item's content.
 * @property delta The text that was added.
 * @property obfuscation Random padding, so that sizes reveal nothing; `null` when the service did not send it.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RefusalDelta(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
    @EncodeDefault val delta: String = "",
    val obfuscation: String? = null,
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent

/**
 * A refusal is complete.
 *
 * @property outputIndex The index of the item in the output.
 * @property itemId The id of the item; empty when the service did not send it.
 * @property contentIndex The index of the part in the item's content.
 * @property refusal The whole refusal.
 * @property sequenceNumber The number of the event in the stream; `null` when the service did not send it.
 * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
 */
@Serializable
@JvmRecord
public data class RefusalDone(
    @EncodeDefault @SerialName("output_index") override val outputIndex: Int = 0,
    @EncodeDefault @SerialName("item_id") override val itemId: String = "",
    @EncodeDefault @SerialName("content_index") val contentIndex: Int = 0,
    @EncodeDefault val refusal: String = "",
    @SerialName("sequence_number") override val sequenceNumber: Long? = null,
    val extra: Extra = Extra.NONE,
) : OutputEvent
