@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import kotlinx.serialization.Contextual
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNames
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.math.BigInteger
import java.time.Instant
import java.time.LocalDate

/** One of everything that a class can hold. */
@Serializable
internal data class Everything(
    val text: String,
    val maybe: String? = null,
    val byte: Byte = 1,
    val short: Short = 2,
    val int: Int = 3,
    val long: Long = 4,
    val float: Float = 5f,
    val double: Double = 6.0,
    val flag: Boolean = true,
    val char: Char = 'c',
    val ubyte: UByte = 1u,
    val ulong: ULong = 2u,
    val color: Color = Color.RED,
    val name: Name = Name("n"),
    val texts: List<String> = emptyList(),
    val numbers: List<Int>? = null,
    val counts: Map<String, Int> = emptyMap(),
    val byNumber: Map<Int, String?> = emptyMap(),
    val byColor: Map<Color, Double> = emptyMap(),
    val pair: Pair<String, Int>? = null,
    val triple: Triple<Int, Int?, Color>? = null,
    @SerialName("a_rather_long_name_of_a_member") val long2: Set<Long?> = emptySet(),
    val thing: Thing? = null,
    val element: JsonElement = JsonPrimitive(0),
    val members: JsonObject? = null,
    val items: JsonArray? = null,
    val nested: Everything? = null,
    val nothing: Nothingness? = null,
    val shape: Figure? = null,
)

@Serializable
internal enum class Color {
    RED,

    @SerialName("grün")
    @JsonNames("green", "verde")
    GREEN,
    BLUE,
}

@Serializable
@JvmInline
internal value class Name(val value: String?)

@Serializable
internal data class Thing(
    val id: String,
    val size: Double? = null,
    @JsonNames("things") val parts: List<Thing> = emptyList(),
)

@Serializable
internal data object Nothingness

@Serializable
internal sealed interface Figure {
    @Serializable
    @SerialName("circle")
    data class Circle(val radius: Int) : Figure

    @Serializable
    @SerialName("square")
    data class Square(val side: String? = null) : Figure
}

@Serializable
internal data class Open(
    val id: String = "",
    val count: Int = 0,
    val inner: Open? = null,
    val extra: Extra = Extra.NONE,
)

@Serializable
internal data class Choice(@Position val index: Int = 0, val text: String = "", val more: Extra = Extra.NONE)

@Serializable
internal data class Choices(val choices: List<Choice>)

@Serializable
internal data class Moment(
    @Serializable(with = InstantSerializer::class) val at: Instant,
    @Serializable(with = LocalDateSerializer::class) val day: LocalDate? = null,
)

@Serializable
internal data class Texts(
    @Serializable(with = LenientTextSerializer::class) val content: String? = null,
    @Serializable(with = JsonTextSerializer::class) val arguments: String = "",
    @Serializable(with = StringsSerializer::class) val stop: List<String>? = null,
)

@Serializable
internal data class Always(
    val a: Int? = null,
    @EncodeDefault(EncodeDefault.Mode.ALWAYS) val b: Int? = null,
    @EncodeDefault(EncodeDefault.Mode.ALWAYS) val c: List<String> = emptyList(),
)

@Serializable
internal data class Big(@Contextual val number: BigInteger, val hundreds: List<@Contextual BigInteger> = emptyList())

@Serializable(with = MessageSerializer::class)
internal sealed interface Message {
    @Serializable
    data class System(val content: String, val extra: Extra = Extra.NONE) : Message

    @Serializable
    data class Tool(val content: String, val id: String? = null, val status: String? = null) : Message

    @Serializable
    data class Output(val content: List<String>, val id: String, val status: String) : Message

    @Serializable
    data class Dated(val size: Int = 0, val type: String? = null) : Message

    data class Unknown(val json: JsonObject) : Message
}

internal object MessageSerializer : UnionSerializer<Message>(
    "Message",
    "type",
    Message::Unknown,
    { (it as? Message.Unknown)?.json },
    variant<Message.System>("system"),
    variant<Message.Output>("tool") { it["content"] is JsonArray && "id" in it },
    variant<Message.Tool>("tool"),
    variant<Message.Dated>("dated_2026"),
    variant<Message.Dated>("dated"),
    untagged = { if ("id" in it) "tool" else null },
)

@Serializable
internal data class Talk(val messages: List<Message> = emptyList(), val extra: Extra = Extra.NONE)
