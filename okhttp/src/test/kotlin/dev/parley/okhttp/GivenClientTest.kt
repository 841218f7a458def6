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
    private fun finding(vararg addresses: InetAddress) = object : Dns {
        override fun lookup(hostname: String): List<InetAddress> = addresses.toList()
    }

    @Test
    suspend fun `its interceptors and its DNS count, and it outlives the client`() = FakeOpenAI.start().use { fake ->
        val given = OkHttpClient.Builder().dns(
            finding(InetAddress.getLoopbackAddress()),
        ).readTimeout(Duration.ofMillis(1))
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

    @Test
    suspend fun `of two addresses, the first of them dead, the second is called at the next try at the latest`() =
        FakeOpenAI.start().use { fake ->
            val dead = InetAddress.getByAddress(byteArrayOf(127, 0, 0, 2))
            val both = finding(dead, InetAddress.getLoopbackAddress())
            val openai = OpenAI {
                apiKey = "sk-test"
                baseUrl = "http://somewhere.example:${fake.port()}/v1"
                allowInsecureHttp = true
                maxRetries = 1
                engine = OkHttp.engine(OkHttpClient.Builder().dns(both).build())
            }
            openai.use { it.models.list().data.isNotEmpty() shouldBe true }
        }
}
