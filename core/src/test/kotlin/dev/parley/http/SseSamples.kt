package dev.parley.http

import io.kotest.assertions.withClue
import io.kotest.matchers.shouldBe

/** What a test looks at of an event. */
internal data class Heard(val data: String, val name: String? = null, val id: String? = null)

/** A stream as text, and what must be heard of it, however its bytes are cut. */
internal class SseCase(val about: String, val stream: ByteArray, val heard: List<Heard>) {
    constructor(about: String, stream: String, vararg data: String) :
        this(about, stream.encodeToByteArray(), data.map { Heard(it) })

    constructor(about: String, stream: String, heard: List<Heard>) : this(about, stream.encodeToByteArray(), heard)
}

/** Feeds [pieces] one after the other to one decoder. */
internal fun decoded(pieces: List<ByteArray>, limit: Int = 1 shl 20): List<Heard> {
    val decoder = SseDecoder(limit)
    return pieces.flatMap { piece ->
        decoder.feed(piece)
        decoder.drain()
    }
}

/** Every event that is complete. */
internal fun SseDecoder.drain(): List<Heard> =
    generateSequence { next() }.map { Heard(it.data, it.name, it.id) }.toList()

/** Every way to cut [bytes] in two, and the bytes one by one. */
internal fun cuts(bytes: ByteArray): Map<String, List<ByteArray>> = buildMap {
    put("in one piece", listOf(bytes))
    put("byte by byte", bytes.map { byteArrayOf(it) })
    for (at in 0..bytes.size) put("cut at $at", listOf(bytes.copyOfRange(0, at), bytes.copyOfRange(at, bytes.size)))
}

/** Holds every case to what must be heard, cut everywhere. */
internal fun List<SseCase>.shouldBeHeardHoweverCut() {
    for (case in this) {
        for ((how, pieces) in cuts(case.stream)) {
            withClue("${case.about}, $how") { decoded(pieces) shouldBe case.heard }
        }
    }
}
