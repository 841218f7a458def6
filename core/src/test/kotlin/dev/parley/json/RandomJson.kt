@file:OptIn(ExperimentalSerializationApi::class)

package dev.parley.json

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.StructureKind
import kotlin.random.Random

/** JSON that a descriptor fits, spelled in every way that JSON allows. */
internal class RandomJson(private val random: Random) {
    /** A document for [descriptor]; the deeper it is, the fewer of its optional members are there. */
    fun of(descriptor: SerialDescriptor, depth: Int = 0): String = when {
        descriptor.isNullable && random.nextInt(4) == 0 -> "null"

        descriptor.serialName.startsWith(TREE) -> tree(descriptor.serialName.removePrefix(TREE).removeSuffix("?"))

        descriptor.serialName.removeSuffix(
            "?",
        ) in unsigned -> unsigned.getValue(descriptor.serialName.removeSuffix("?"))()

        descriptor.isInline -> of(descriptor.getElementDescriptor(0), depth)

        descriptor.serialName.contains("Figure") -> figure()

        else -> ofKind(descriptor, depth)
    }

    private fun ofKind(descriptor: SerialDescriptor, depth: Int): String = when (descriptor.kind) {
        PrimitiveKind.STRING -> text()

        PrimitiveKind.CHAR -> quoted(random.nextInt('a'.code, 'z'.code).toChar().toString())

        PrimitiveKind.BOOLEAN -> random.nextBoolean().toString()

        PrimitiveKind.BYTE -> random.nextInt(-128, 128).toString()

        PrimitiveKind.SHORT -> random.nextInt(-32768, 32768).toString()

        PrimitiveKind.INT -> random.nextInt().toString()

        PrimitiveKind.LONG -> random.nextLong().toString()

        PrimitiveKind.FLOAT, PrimitiveKind.DOUBLE -> number()

        SerialKind.ENUM -> quoted(descriptor.getElementName(random.nextInt(descriptor.elementsCount)))

        StructureKind.LIST -> items { of(descriptor.getElementDescriptor(0), depth + 1) }

        StructureKind.MAP -> members(
            List(random.nextInt(4)) {
                key(descriptor) to
                    of(descriptor.getElementDescriptor(1), depth + 1)
            },
        )

        StructureKind.CLASS -> members(shuffled(descriptor, depth))

        else -> "{}"
    }

    private fun key(map: SerialDescriptor): String =
        of(map.getElementDescriptor(0)).let { if (it.startsWith('"')) it else "\"$it\"" }

    private fun shuffled(descriptor: SerialDescriptor, depth: Int): List<Pair<String, String>> {
        val known = (0 until descriptor.elementsCount)
            .filter { !descriptor.isElementOptional(it) || random.nextInt(2 + depth * depth) == 0 }
            .filter { descriptor.getElementDescriptor(it).serialName != EXTRA }
            .map { quoted(descriptor.getElementName(it)) to of(descriptor.getElementDescriptor(it), depth + 1) }
        val unknown = List(random.nextInt(3)) { quoted("x" + random.nextInt(30)) to any(2) }
        return if (random.nextBoolean()) known + unknown else (known + unknown).shuffled(random)
    }

    private fun figure(): String = when (random.nextInt(3)) {
        0 -> """{"type":"circle","radius":${random.nextInt()}}"""
        1 -> """{"side":${text()},"type":"square"}"""
        else -> """{"type":"square"}"""
    }

    private fun tree(kind: String) = when (kind) {
        "JsonObject" -> members(List(random.nextInt(4)) { text() to any(2) })
        "JsonArray" -> items { any(2) }
        else -> any(3)
    }

    fun any(depth: Int): String = when (random.nextInt(if (depth == 0) 5 else 8)) {
        0 -> "null"
        1 -> random.nextBoolean().toString()
        2 -> number()
        3, 4 -> text()
        5 -> items { any(depth - 1) }
        else -> members(List(random.nextInt(4)) { text() to any(depth - 1) })
    }

    private fun items(item: () -> String) = List(random.nextInt(4)) {
        blank() + item() + blank()
    }.joinToString(",", "[", "]")

    private fun members(members: List<Pair<String, String>>): String =
        members.joinToString(",", "{", "}") { (name, value) ->
            blank() + name + blank() + ":" + blank() + value +
                blank()
        }

    private fun blank() = if (random.nextInt(6) == 0) BLANKS[random.nextInt(BLANKS.size)] else ""

    private fun number(): String = when (random.nextInt(6)) {
        0 -> random.nextInt(100).toString()
        1 -> random.nextDouble(-1.0, 1.0).toString()
        2 -> random.nextFloat().toString()
        3 -> "${random.nextInt(-99, 99)}.${random.nextInt(999)}e${random.nextInt(-30, 30)}"
        4 -> "-0.00" + random.nextLong(1, Long.MAX_VALUE)
        else -> random.nextInt(-9, 9).toString() + "E+" + random.nextInt(9)
    }

    private fun text(): String = quoted(
        List(random.nextInt(12)) { CHARS[random.nextInt(CHARS.size)] }.joinToString(""),
    )

    /** [text] with some of it escaped that need not be. */
    private fun quoted(text: String): String {
        val all = random.nextInt(5) == 0
        return text.toCharArray().joinToString("", "\"", "\"") { char ->
            when {
                char == '"' || char == '\\' -> "\\$char"
                char.code < 32 || (all && (char.isSurrogate() || random.nextBoolean())) -> "\\u%04x".format(char.code)
                else -> char.toString()
            }
        }
    }

    private companion object {
        const val TREE = "kotlinx.serialization.json."
        val BLANKS = listOf(" ", "\n", "\t", "\r\n  ")
        val CHARS =
            listOf("a", "b", "id", "\"", "\\", "/", "\n", "ü", "€", "😀", " ", "0", "{", "[", ",", "longer text")
    }

    private val unsigned = mapOf(
        "kotlin.UByte" to { random.nextInt(256).toString() },
        "kotlin.ULong" to { random.nextLong().toULong().toString() },
    )
}

/** What keeps undescribed members, which an ordinary `Json` writes as a member of its own. */
private const val EXTRA = "dev.parley.Extra"
