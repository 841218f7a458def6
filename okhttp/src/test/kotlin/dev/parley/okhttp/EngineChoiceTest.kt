package dev.parley.okhttp

import dev.parley.CapturedLogs
import dev.parley.Engine
import dev.parley.FailingProgram
import dev.parley.OpenAI
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.runBlocking
import okhttp3.OkHttpClient
import org.slf4j.event.Level

/** OkHttp carries the calls where it is there, unless something else is asked for. */
class EngineChoiceTest : AnnotationSpec() {
    private fun carrierOf(wanted: Engine) = CapturedLogs.during(Level.INFO) {
        val openai = OpenAI {
            apiKey = "sk-test"
            baseUrl = "http://127.0.0.1:1/v1"
            maxRetries = 0
            engine = wanted
        }
        openai.use { runBlocking { runCatching { it.models.list() } } }
    }

    @Test
    fun `the module brings OkHttp`() {
        carrierOf(Engine.AUTO) shouldContain "INFO dev.parley.http Calls to 127.0.0.1 go through OkHttp"
        carrierOf(Engine.OK_HTTP) shouldContain "INFO dev.parley.http Calls to 127.0.0.1 go through OkHttp"
        carrierOf(Engine.CIO) shouldContain "INFO dev.parley.http Calls to 127.0.0.1 go through CIO"
    }

    @Test
    fun `without OkHttp itself calls go through CIO, and who asks for OkHttp hears what is missing`() {
        FailingProgram.failureOf("AUTO", OkHttpClient::class.java) shouldBe "no connection could be made"
        FailingProgram.failureOf("OK_HTTP", OkHttpClient::class.java) shouldBe
            "parley-okhttp finds no OkHttp on the class path: with Maven, OkHttp 5 is com.squareup.okhttp3:okhttp-jvm."
    }
}
