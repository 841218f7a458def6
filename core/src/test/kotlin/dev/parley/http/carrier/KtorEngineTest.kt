package dev.parley.http.carrier

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.types.shouldBeSameInstanceAs
import io.ktor.client.engine.cio.CIO
import io.ktor.client.engine.java.Java
import kotlinx.coroutines.Dispatchers

/** Where the calls of Ktor's engines run. */
class KtorEngineTest : AnnotationSpec() {
    /** The JDK's client forgets what nobody has taken when the connection breaks, and another thread may come too late. */
    @Test
    fun `what the JDK's client brings is taken on the threads that it comes on`() = Java.create().use { engine ->
        KtorEngine.of(engine).dispatcherOf(engine) shouldBeSameInstanceAs Dispatchers.Unconfined
    }

    @Test
    fun `what another engine brings is taken where the engine says`() = CIO.create().use { engine ->
        KtorEngine.of(engine).dispatcherOf(engine) shouldBeSameInstanceAs engine.dispatcher
    }
}
