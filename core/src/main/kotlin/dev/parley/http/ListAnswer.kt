package dev.parley.http

import dev.parley.annotation.InternalParleyApi
import dev.parley.json.JsonKind
import dev.parley.json.peeking
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder

/** A list as it stands in an answer. */
@Serializable
@InternalParleyApi
public class ListAnswer<T>(
    internal val data: List<T> = emptyList(),
    @SerialName("first_id") internal val firstId: String? = null,
    @SerialName("last_id") internal val lastId: String? = null,
    @SerialName("has_more") internal val hasMore: Boolean? = null,
)

/** Reads a list object, or the bare array that some servers send instead. */
@InternalParleyApi
public class ListAnswerSerializer<T>(item: KSerializer<T>) : KSerializer<ListAnswer<T>> {
    private val whole = ListAnswer.serializer(item)
    private val items = ListSerializer(item)

    override val descriptor: SerialDescriptor get() = whole.descriptor

    override fun deserialize(decoder: Decoder): ListAnswer<T> {
        val input = decoder.peeking()
        if (input.next != JsonKind.LIST) return input.decodeSerializableValue(whole)
        return ListAnswer(input.decodeSerializableValue(items))
    }

    override fun serialize(encoder: Encoder, value: ListAnswer<T>): Unit = whole.serialize(encoder, value)
}
