package dev.parley.responses.tools

import dev.parley.json.OneOf
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive

/** Which files a [FileSearchTool] searches, by the notes kept with them. */
@Serializable(with = FileFilterSerializer::class)
public sealed interface FileFilter {
    /**
     * Those with a fitting note.
     *
     * @property operator how it must compare.
     * @property key the note.
     * @property value what with: a text, a number, a boolean, or a list of texts and numbers.
     */
    @Serializable
    @JvmRecord
    public data class Comparison(
        @SerialName("type") val operator: ComparisonOperator,
        val key: String,
        @Serializable(with = ComparedValueSerializer::class) val value: JsonElement,
    ) : FileFilter

    /**
     * Those that several filters let pass.
     *
     * @property operator `and` for all of them, `or` for any.
     * @property filters the filters.
     */
    @Serializable
    @JvmRecord
    public data class Compound(@SerialName("type") val operator: String, val filters: List<FileFilter>) : FileFilter

    /**
     * A filter newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : FileFilter

    public companion object {
        /** Those whose note [key] compares as [operator] says with [value]. */
        @JvmStatic
        public fun compare(key: String, operator: ComparisonOperator, value: String): FileFilter =
            Comparison(operator, key, JsonPrimitive(value))

        /** Those whose note [key] compares as [operator] says with [value]. */
        @JvmStatic
        public fun compare(key: String, operator: ComparisonOperator, value: Double): FileFilter =
            Comparison(operator, key, JsonPrimitive(value))

        /** Those whose note [key] compares as [operator] says with [value]. */
        @JvmStatic
        public fun compare(key: String, operator: ComparisonOperator, value: Boolean): FileFilter =
            Comparison(operator, key, JsonPrimitive(value))

        /** Those whose note [key] compares as [operator] says with the texts in [values]. */
        @JvmStatic
        public fun compare(key: String, operator: ComparisonOperator, values: List<String>): FileFilter =
            Comparison(operator, key, JsonArray(values.map(::JsonPrimitive)))

        /** Those that all [filters] let pass. */
        @JvmStatic
        public fun all(vararg filters: FileFilter): FileFilter = Compound("and", filters.asList())

        /** Those that any of [filters] lets pass. */
        @JvmStatic
        public fun any(vararg filters: FileFilter): FileFilter = Compound("or", filters.asList())
    }
}

internal object FileFilterSerializer : KSerializer<FileFilter>, OneOf {
    override val forms: List<KSerializer<*>>
        get() = listOf(FileFilter.Comparison.serializer(), FileFilter.Compound.serializer())

    override val descriptor: SerialDescriptor =
        SerialDescriptor("dev.parley.FileFilter", JsonElement.serializer().descriptor)

    override fun deserialize(decoder: Decoder): FileFilter {
        val input = decoder as JsonDecoder
        val whole = input.decodeJsonElement() as? JsonObject ?: throw SerializationException("expected an object")
        return when {
            "filters" in whole -> input.json.decodeFromJsonElement(FileFilter.Compound.serializer(), whole)
            "key" in whole -> input.json.decodeFromJsonElement(FileFilter.Comparison.serializer(), whole)
            else -> FileFilter.Unknown(whole)
        }
    }

    override fun serialize(encoder: Encoder, value: FileFilter): Unit = when (value) {
        is FileFilter.Compound -> encoder.encodeSerializableValue(FileFilter.Compound.serializer(), value)
        is FileFilter.Comparison -> encoder.encodeSerializableValue(FileFilter.Comparison.serializer(), value)
        is FileFilter.Unknown -> encoder.encodeSerializableValue(JsonObject.serializer(), value.json)
    }
}
