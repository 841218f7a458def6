package dev.parley.http.carrier

import dev.parley.Engine
import dev.parley.OpenAIConfig
import io.kotest.assertions.nondeterministic.eventually
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.ints.shouldBeLessThan
import io.kotest.matchers.shouldBe
import io.kotest.matchers.types.shouldBeSameInstanceAs
import java.time.Duration
import kotlin.time.Duration.Companion.seconds

class CarriersTest : AnnotationSpec() {
    private val config = OpenAIConfig {
        apiKey = "sk-test"
        engine = Engine.CIO
    }

    private suspend fun test(body: suspend (Carriers) -> Unit) = Carriers(config) { _, _ -> }.use { body(it) }

    @Test
    suspend fun `of the hosts that nobody calls only a few keep their engine, those last called`() = test { carriers ->
        repeat(200) { carriers.use("host-$it.example") { } }
        carriers.size shouldBeLessThan 10
        val last = carriers.use("host-199.example") { it }
        carriers.use("host-199.example") { it shouldBeSameInstanceAs last }
    }

    @Test
    suspend fun `a host that nobody calls any more keeps no engine`() =
        Carriers(config, idle = Duration.ofMillis(20)) { _, _ -> }.use { carriers ->
            carriers.use("busy.example") { busy ->
                carriers.use("a.example") { }
                eventually(30.seconds) { carriers.size shouldBe 1 }
                carriers.use("busy.example") { it shouldBeSameInstanceAs busy }
            }
            eventually(30.seconds) { carriers.size shouldBe 0 }
        }

    @Test
    suspend fun `a host that is being called keeps its engine`() = test { carriers ->
        carriers.use("api.example") { carrier ->
            repeat(50) { carriers.use("host-$it.example") { } }
            carriers.use("api.example") { it shouldBeSameInstanceAs carrier }
        }
    }

    @Test
    suspend fun `nothing is opened after the end`() = test { carriers ->
        carriers.use("a.example") { }
        carriers.close()
        shouldThrow<IllegalStateException> { carriers.use("b.example") { } }
        carriers.size shouldBe 0
    }
}
