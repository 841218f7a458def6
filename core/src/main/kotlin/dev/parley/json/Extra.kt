package dev.parley.json

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** The members of an object that nobody described. */
@Serializable(with = ExtraSerializer::class)
public class Extra private constructor(private val members: Map<String, JsonElement>) {
    /** The member called [name]; `null` when there is none. */
    public operator fun get(name: String): JsonElement? = members[name]

    override fun equals(other: Any?): Boolean = other is Extra && other.members == members

    override fun hashCode(): Int = members.hashCode()

    override fun toString(): String = JsonObject(members).toString()

    public companion object {
        /** No member. */
        @JvmField public val NONE: Extra = Extra(emptyMap())

        internal fun of(members: Map<String, JsonElement>): Extra = if (members.isEmpty()) NONE else Extra(members)
    }

    internal fun asMap(): Map<String, JsonElement> = members
}

internal object ExtraSerializer : KSerializer<Extra> {
    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.Extra", JsonObject.serializer().descriptor)

    override fun deserialize(decoder: Decoder): Extra =
        Extra.of(decoder.decodeSerializableValue(JsonObject.serializer()))

    override fun serialize(encoder: Encoder, value: Extra): Unit =
        encoder.encodeSerializableValue(JsonObject.serializer(), JsonObject(value.asMap()))
}
