package dev.parley.conformance

import dev.parley.json.Bender
import dev.parley.json.TreeBender
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.ints.shouldBeGreaterThan
import io.kotest.matchers.shouldBe
import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement
import kotlin.random.Random

/**
 * Whatever has become of a document, reading it ends in a value or in a failure of its kind.
 * `-Dparley.fuzz.documents=200` takes more documents of each type.
 */
class BentDocumentsTest : AnnotationSpec() {
    private val documents = Integer.getInteger("parley.fuzz.documents", 3)
    private val shapes = Shapes()
    private val findings = sortedSetOf<String>()
    private var read = 0
    private var refused = 0

    @Test
    fun `a bent document of any type is read as an ordinary Json reads it and written again, or refused`() {
        for ((module, readers) in Models.readers) {
            read = 0
            refused = 0
            readers.forEach(::bend)
            println("$module: of ${readers.size} types $read bent documents were read, and $refused refused")
            read shouldBeGreaterThan readers.size
            refused shouldBeGreaterThan readers.size
        }
        findings.joinToString("\n") shouldBe ""
    }

    private fun bend(reader: KSerializer<Any?>) {
        val shape = shapes.of(reader)
        val samples = (0 until documents * TRIES).asSequence().map { Sampler(Fill.of(it), it).sample(shape) }
        val whole = samples.filter { reads(reader, it) }.take(documents).toList()
        if (whole.size < documents) findings += "${reader.descriptor.serialName}: too few documents"
        val random = Random(reader.descriptor.serialName.hashCode())
        val trees = TreeBender(random)
        val bytes = Bender(random)
        for (document in whole) {
            repeat(BENDS) {
                val bent = "${trees.bent(document)}".encodeToByteArray()
                check(reader, if (random.nextInt(5) == 0) bytes.bent(bent) else bent)
            }
        }
    }

    private fun reads(reader: KSerializer<Any?>, document: JsonElement): Boolean =
        runCatching { JSON.decodeElement(reader, document) }.isSuccess

    private fun check(reader: KSerializer<Any?>, document: ByteArray) {
        try {
            val value = JSON.decode(reader, document)
            read++
            compare(reader, document, value)
        } catch (_: SerializationException) {
            refused++
        } catch (@Suppress("TooGenericExceptionCaught") e: Throwable) {
            note(reader, document, "$e")
        }
    }

    /** Compares [value] with what an ordinary `Json` reads, and with itself once it was written. */
    private fun compare(reader: KSerializer<Any?>, document: ByteArray, value: Any?) {
        val text = document.decodeToString()
        val difference = OrdinaryJson.differenceIfRead(reader, text, value)
        if (difference != null && !TWO_TAGS.containsMatchIn(text) && !NULL_ATTRIBUTE.containsMatchIn(text)) {
            note(reader, document, difference)
        }
        try {
            val written = again(reader, JSON.encode(reader, value))
            if (!again(reader, written).contentEquals(written)) note(reader, written, "does not stay as it is")
        } catch (e: SerializationException) {
            if (isReadAsTree(reader, document)) note(reader, document, "is written so that it cannot be read: $e")
        }
    }

    /** Of two members of one name a tree has the last, and so what is kept as a tree may lack the one that could be read. */
    private fun isReadAsTree(reader: KSerializer<Any?>, document: ByteArray): Boolean =
        reads(reader, JSON.decode(JsonElement.serializer(), document))

    /** What is read in [document], written: times lose their fractions, and what says nothing is left out. */
    private fun again(reader: KSerializer<Any?>, document: ByteArray): ByteArray =
        JSON.encode(reader, JSON.decode(reader, document))

    private fun note(reader: KSerializer<*>, document: ByteArray, what: String) {
        findings += "${reader.descriptor.serialName}: $what in ${document.decodeToString().take(SHOWN)}"
    }

    private companion object {
        const val BENDS = 8

        /** Not every sample of a request is one that it takes. */
        const val TRIES = 20
        const val SHOWN = 400

        /** Of two tags ours takes the first, so as to read nothing ahead, and kotlinx the last. */
        val TWO_TAGS = Regex("\"(type|role)\" *: *\"[^\"]*\", *\"\\1\"")

        /** A `null` in a map counts as absent for ours, and is an attribute of a kind of its own for kotlinx. */
        val NULL_ATTRIBUTE = Regex("\"attributes\":\\{\"[^\"]*\":null}")
    }
}
