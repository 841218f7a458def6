package dev.parley.okhttp

import dev.parley.OpenAI
import dev.parley.testkit.FakeOpenAI
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import okhttp3.Dns
import okhttp3.OkHttpClient
import okhttp3.Request
import java.net.InetAddress
import java.time.Duration

/** The application's own OkHttp carries the calls, with what the application gave it. */
class GivenClientTest : AnnotationSpec() {
    private val local = object : Dns {
        override fun lookup(hostname: String): List<InetAddress> = listOf(InetAddress.getLoopbackAddress())
    }

    @Test
    suspend fun `its interceptors and its DNS count, and it outlives the client`() = FakeOpenAI.start().use { fake ->
        val given = OkHttpClient.Builder().dns(local).readTimeout(Duration.ofMillis(1))
            .addInterceptor { it.proceed(it.request().newBuilder().header("X-Mine", "1").build()) }
            .build()
        val openai = OpenAI {
            apiKey = "sk-test"
            baseUrl = "http://somewhere.example:${fake.port()}/v1"
            allowInsecureHttp = true
            engine = OkHttp.engine(given)
        }
        openai.use { it.models.list().data.isNotEmpty() shouldBe true }
        fake.lastRequest().header("X-Mine") shouldBe "1"
        val request = Request.Builder().url(
            "${fake.baseUrl()}/models",
        ).header("Authorization", "Bearer sk-test").build()
        given.newBuilder().readTimeout(Duration.ZERO).build().newCall(request).execute().use { it.code shouldBe 200 }
        given.connectionPool.evictAll()
    }
}
