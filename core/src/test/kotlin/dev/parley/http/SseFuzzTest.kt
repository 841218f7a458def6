package dev.parley.http

import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlin.random.Random

class SseFuzzTest : AnnotationSpec() {
    @Test
    fun `events come back whatever line ends, comments and cuts carry them`() {
        for (seed in 0 until 500) {
            val random = Random(seed)
            val events = List(random.nextInt(1, 8)) { event(random) }
            val stream = write(events, random).encodeToByteArray()
            withClue("seed $seed") {
                decoded(pieces(stream, random)).map { Heard(it.data, it.name) } shouldBe events
            }
        }
    }

    @Test
    fun `random bytes are read as the naive decoder reads them`() {
        val alphabet = listOf("data", "event", "id", "retry", "data: ", ":", ": ", " ", "\n", "\n", "\r", "\r\n") +
            listOf("a", "é", "😀", "\u0000", "\uFEFF", "x", "7")
        for (seed in 0 until 2000) {
            val random = Random(seed)
            val text = buildString { repeat(random.nextInt(60)) { append(alphabet.random(random)) } }
            val stream = text.encodeToByteArray()
            withClue("seed $seed: ${text.map { it.code }}") {
                decoded(pieces(stream, random)) shouldBe NaiveSse.decode(text)
            }
        }
    }

    private fun event(random: Random): Heard {
        val words = listOf("", "a", " b", "é", "😀", "{\"x\":1}", ":", "data: z", "\u2028", "long ".repeat(20))
        val lines = List(random.nextInt(1, 4)) { words.random(random) + words.random(random) }
        return Heard(lines.joinToString("\n"), listOf(null, "e", "thread.run.step").random(random))
    }

    private fun write(events: List<Heard>, random: Random): String = buildString {
        if (random.nextBoolean()) append('\uFEFF')
        for (event in events) {
            fun line(text: String) = append(text).append(listOf("\n", "\r\n", "\r").random(random))
            fun noise() = repeat(random.nextInt(3)) {
                line(listOf(":", ": ping", "foo: bar", "nothing").random(random))
            }
            fun field(name: String, value: String) =
                line(if (value.startsWith(" ") || random.nextBoolean()) "$name: $value" else "$name:$value")
            noise()
            event.name?.let { field("event", it) }
            event.data.split('\n').forEach {
                noise()
                field("data", it)
            }
            noise()
            // After a line end of CR a blank line of LF would be the second half of one line end.
            append(if (endsWith('\r')) "\r" else "\n")
            if (endsWith('\r')) append(listOf("", "\n").random(random))
        }
    }

    private fun pieces(bytes: ByteArray, random: Random): List<ByteArray> = buildList {
        var from = 0
        while (from < bytes.size) {
            val to = minOf(bytes.size, from + random.nextInt(1, 12))
            add(bytes.copyOfRange(from, to))
            from = to
        }
    }
}

/** The algorithm of the WHATWG's text, word for word, over a stream that is there at once. */
private object NaiveSse {
    fun decode(stream: String): List<Heard> {
        val heard = mutableListOf<Heard>()
        val data = StringBuilder()
        var name = ""
        var lastId = ""
        val text = stream.removePrefix("\uFEFF").replace("\r\n", "\n").replace('\r', '\n')
        for (line in text.split('\n').dropLast(1)) {
            if (line.isEmpty()) {
                if (data.isNotEmpty()) {
                    heard += Heard(data.removeSuffix("\n").toString(), name.ifEmpty { null }, lastId.ifEmpty { null })
                }
                data.clear()
                name = ""
            } else if (!line.startsWith(":")) {
                val field = line.substringBefore(':')
                val value = line.substringAfter(':', "").removePrefix(" ")
                when (field) {
                    "data" -> data.append(value).append('\n')
                    "event" -> name = value
                    "id" -> if ('\u0000' !in value) lastId = value
                }
            }
        }
        return heard
    }
}
