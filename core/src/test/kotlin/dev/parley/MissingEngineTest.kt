package dev.parley

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.ktor.client.engine.cio.CIO
import kotlinx.coroutines.runBlocking
import java.io.File
import java.net.URLClassLoader
import java.util.function.UnaryOperator

class MissingEngineTest : AnnotationSpec() {
    @Test
    fun `without either engine no client starts`() {
        FailingProgram.failureOf("AUTO", CIO::class.java) shouldBe NO_OK_HTTP
    }

    @Test
    fun `without OkHttp no client starts that asks for it`() {
        FailingProgram.failureOf("AUTO") shouldBe "no connection could be made"
        FailingProgram.failureOf("OK_HTTP") shouldBe NO_OK_HTTP
    }

    @Test
    fun `without CIO no client starts that asks for it`() {
        FailingProgram.failureOf("CIO", CIO::class.java) shouldBe
            "The CIO engine is not on the class path: add io.ktor:ktor-client-cio-jvm to the build, " +
            "in ktor-client-core's version."
    }

    private companion object {
        private const val NO_OK_HTTP =
            "The OkHttp engine is not on the class path: add dev.parley:parley-okhttp to the build."
    }
}

/** A program that calls where nobody listens, to be run on a class path of which something is missing. */
class FailingProgram : UnaryOperator<String?> {
    override fun apply(name: String?): String? = runCatching {
        val openai = OpenAI {
            apiKey = "sk-test"
            baseUrl = "http://127.0.0.1:1/v1"
            maxRetries = 0
            engine = Engine::class.java.getField(name).get(null) as Engine
        }
        openai.use { runBlocking { it.models.list() } }
    }.exceptionOrNull()?.message

    companion object {
        /** Why a client on [engine] fails where the libraries of the [missing] classes are not on the class path. */
        fun failureOf(engine: String, vararg missing: Class<*>): String? {
            val places = System.getProperty("java.class.path").split(File.pathSeparator).map {
                File(it).toURI().toURL()
            } -
                missing.map { it.protectionDomain.codeSource.location }.toSet()
            // Left open: the threads that the program began load their last classes when it is over.
            val without = URLClassLoader(places.toTypedArray(), ClassLoader.getPlatformClassLoader())
            val program = without.loadClass(FailingProgram::class.java.name).getConstructor().newInstance()
            @Suppress("UNCHECKED_CAST")
            return (program as UnaryOperator<String?>).apply(engine)
        }
    }
}
