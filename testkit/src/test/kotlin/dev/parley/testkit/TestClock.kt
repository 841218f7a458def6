package dev.parley.testkit

import java.time.Duration
import java.time.Instant
import java.time.InstantSource

/** A clock that stands still unless told to go on. */
class TestClock : InstantSource {
    @Volatile
    private var now = Instant.ofEpochSecond(1_000_000)

    override fun instant(): Instant = now

    fun pass(seconds: Long) {
        now += Duration.ofSeconds(seconds)
    }
}

/** A fake whose time is the test's. */
fun <T> withTime(test: (Client, TestClock) -> T): T {
    val clock = TestClock()
    return withFake(FakeOpenAIOptions().lenient().clock(clock)) { _, client -> test(client, clock) }
}

/** Uploads [text] and gives the id of the file. */
fun Client.upload(text: String, purpose: String): String {
    val form = """
        --x
        Content-Disposition: form-data; name="purpose"

        $purpose
        --x
        Content-Disposition: form-data; name="file"; filename="a.jsonl"

    """.trimIndent().replace("\n", "\r\n") + "\r\n$text\r\n--x--\r\n"
    return post("/files", form, "multipart/form-data; boundary=x").json.at("id")
}
