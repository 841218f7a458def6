package dev.parley.compat

import dev.parley.OpenAI
import dev.parley.testkit.FakeOpenAI
import dev.parley.testkit.junit.WithFakeOpenAI
import org.junit.jupiter.api.AfterEach

@WithFakeOpenAI
class PlainTest : Calls() {
    override lateinit var fake: FakeOpenAI
    override val openai: OpenAI by lazy {
        OpenAI {
            apiKey = "sk-test"
            baseUrl = fake.baseUrl()
        }
    }

    @AfterEach
    fun close() = openai.close()
}
