package dev.parley.examples

import dev.parley.Engine
import dev.parley.OpenAI
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.FakeOpenAIOptions
import java.time.Duration

/**
 * Who the demo talks to: the real service when `OPENAI_API_KEY` is set, else a fake one on this machine, whose words take
 * their time so that a stream can be watched.
 *
 * @property fake The fake service; `null` when the real one answers, which cannot be told to fail.
 */
internal class Stage private constructor(
    val fake: FakeOpenAI?,
    val apiKey: String,
    val baseUrl: String?,
    engine: Engine,
) : AutoCloseable {
    val openai: OpenAI = OpenAI {
        apiKey = this@Stage.apiKey
        this.engine = engine
        this@Stage.baseUrl?.let { baseUrl = it }
    }

    val place: String get() = if (fake == null) {
        baseUrl ?: "the OpenAI service"
    } else {
        "a fake service at ${fake.baseUrl()}"
    }

    override fun close() {
        openai.close()
        fake?.close()
    }

    companion object {
        const val MODEL = "gpt-5.2"

        @JvmStatic
        @JvmOverloads
        fun open(engine: Engine = Engine.AUTO): Stage {
            val key = System.getenv("OPENAI_API_KEY")?.ifBlank { null }
            if (key != null) return Stage(null, key, System.getenv("OPENAI_BASE_URL")?.ifBlank { null }, engine)
            val fake = FakeOpenAI.start(FakeOpenAIOptions().asToday().wordDelay(Duration.ofMillis(40)))
            return Stage(fake, "sk-demo", fake.baseUrl(), engine)
        }
    }
}
