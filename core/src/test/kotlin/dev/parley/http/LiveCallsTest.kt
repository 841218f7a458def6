package dev.parley.http

import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeInstanceOf
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import kotlin.time.Duration.Companion.minutes

/** What begins and what ends at the same time. */
class LiveCallsTest : AnnotationSpec() {
    @Test
    suspend fun `a call that begins while the client is closed ends, whichever comes first`() = together {
        val calls = LiveCalls()
        val call = async { runCatching { calls.track { awaitCancellation() } } }
        launch { calls.close() }
        call.await().exceptionOrNull().shouldBeInstanceOf<IllegalStateException>()
        calls.size shouldBe 0
    }

    @Test
    suspend fun `of those that close it at once, one has done it`() = together {
        val calls = LiveCalls()
        List(4) { async { calls.close() } }.awaitAll().count { it } shouldBe 1
    }

    private suspend fun together(round: suspend CoroutineScope.() -> Unit) = withContext(Dispatchers.Default) {
        withTimeout(1.minutes) { repeat(2000) { coroutineScope(round) } }
    }
}
