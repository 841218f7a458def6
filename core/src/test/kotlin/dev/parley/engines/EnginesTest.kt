package dev.parley.engines

import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest

@Suppress("DEPRECATION")
class EnginesTest : AnnotationSpec() {
    private val davinci = """{"id":"davinci","object":"engine","created":null,"max_replicas":null,"owner":"openai",
        "permissions":null,"ready":true,"ready_replicas":null,"replicas":null}"""

    @Test
    fun `the list of engines is one page`() = runTest {
        val service = FakeService(this, answer("""{"object":"list","data":[$davinci,{"id":"ada"}]}"""))
        val page = service.client().engines.list()
        page.data.map { it.id } shouldBe listOf("davinci", "ada")
        page.hasMore shouldBe false
        val seen = service.seen.single()
        seen.call shouldBe "GET /v1/engines"
        seen.query shouldBe emptyMap()
        seen.body shouldBe ""
    }

    @Test
    fun `an engine is fetched by its name`() = runTest {
        val service = FakeService(this, answer(davinci))
        service.client().engines.retrieve("davinci") shouldBe
            ModelEngine("davinci", owner = "openai", ready = true, objectType = "engine")
        service.seen.single().call shouldBe "GET /v1/engines/davinci"
    }

    @Test
    fun `an engine may say how many copies of it run`() = runTest {
        val service = FakeService(this, answer("""{"id":"a","max_replicas":3,"replicas":2,"ready_replicas":1}"""))
        service.client().engines.retrieve("a") shouldBe
            ModelEngine("a", maxReplicas = 3, replicas = 2, readyReplicas = 1)
    }

    @Test
    fun `an engine that is not there is an exception`() = runTest {
        val service = FakeService(this, error(404))
        shouldThrow<NotFoundException> { service.client().engines.retrieve("gpt-0") }.requestId shouldBe "req_1"
    }
}
