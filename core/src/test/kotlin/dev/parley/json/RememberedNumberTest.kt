package dev.parley.json

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeSameInstanceAs
import kotlinx.serialization.Serializable
import java.time.Instant

/** A reader makes nothing anew of a number that stood at the same place the last time, and takes no other for it. */
class RememberedNumberTest : AnnotationSpec() {
    private lateinit var reader: JsonReader

    @BeforeEach
    fun `nothing is remembered yet`() {
        reader = JsonBytes(OpenAIJson).reader()
    }

    @Test
    fun `a time that comes again is the same object`() {
        val first = read("""{"at":1767225600,"note":"a"}""").at
        read("""{"at":1767225600,"note":"b"}""").at shouldBeSameInstanceAs first
    }

    @Test
    fun `another time is told from it, however it is spelled`() {
        listOf(
            """{"at":1767225600}""" to Instant.ofEpochSecond(1767225600),
            """{"at":1767225600}""" to Instant.ofEpochSecond(1767225600),
            """{"at":17672256001}""" to Instant.ofEpochSecond(17672256001),
            """{"at":176722560}""" to Instant.ofEpochSecond(176722560),
            """{"at":1767225600.5}""" to Instant.ofEpochSecond(1767225600, 500_000_000),
            """{"at":1767225600e0}""" to Instant.ofEpochSecond(1767225600),
            """{"at":"1767225600"}""" to Instant.ofEpochSecond(1767225600),
            """{"at":"1767225601"}""" to Instant.ofEpochSecond(1767225601),
            """{"at":"2026-01-01T00:00:00Z"}""" to Instant.ofEpochSecond(1767225600),
            """{"at": 1767225600 , "note":"x"}""" to Instant.ofEpochSecond(1767225600),
            """{"note":"x", "at":1767225600 }""" to Instant.ofEpochSecond(1767225600),
            """{"at":-1767225600}""" to Instant.ofEpochSecond(-1767225600),
        ).forEach { (json, time) -> repeat(2) { read(json).at shouldBe time } }
    }

    @Test
    fun `a place that has a new time each time is read all the same`() {
        repeat(40) { read("""{"at":${1767225600 + it}}""").at shouldBe Instant.ofEpochSecond(1767225600L + it) }
    }

    @Test
    fun `times of a list are told apart`() {
        val times = List(6) { Instant.ofEpochSecond(100L + it / 2) }
        val json = times.joinToString(",", """{"all":[""", "]}") { "${it.epochSecond}" }
        repeat(3) { read(json).all shouldBe times }
    }

    private fun read(json: String) = reader.read(Moment.serializer(), json.encodeToByteArray())

    @Serializable
    private class Moment(
        @Serializable(with = InstantSerializer::class) val at: Instant = Instant.EPOCH,
        val note: String = "",
        val all: List<
            @Serializable(with = InstantSerializer::class)
            Instant,
            > = emptyList(),
    )
}
