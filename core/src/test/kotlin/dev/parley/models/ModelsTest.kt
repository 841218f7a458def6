package dev.parley.models

import dev.parley.DecodingException
import dev.parley.Deleted
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.NotFoundException
import dev.parley.json
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.test.runTest
import java.time.Instant
import java.time.LocalDate

class ModelsTest : AnnotationSpec() {
    private val first =
        """{"id":"model-id-0","object":"model","created":1686935002,"owned_by":"organization-owner","shutdown_date":null}"""
    private val last =
        """{"id":"model-id-2","object":"model","created":1686935002,"owned_by":"openai","shutdown_date":"2026-10-23"}"""

    @Test
    fun `the list of models is one page`() = runTest {
        val service = FakeService(this, answer("""{"object":"list","data":[$first,$last]}"""))
        val page = service.client().models.list()
        page.data.map { it.id } shouldBe listOf("model-id-0", "model-id-2")
        page.firstId shouldBe "model-id-0"
        page.lastId shouldBe "model-id-2"
        page.hasMore shouldBe false
        page.next() shouldBe null
        page.all().toList().size shouldBe 2
        val seen = service.seen.single()
        seen.call shouldBe "GET /v1/models"
        seen.query shouldBe emptyMap()
        seen.body shouldBe ""
    }

    @Test
    fun `a model is fetched by its name`() = runTest {
        val service = FakeService(this, answer(last))
        service.client().models.retrieve("model-id-2") shouldBe Model(
            id = "model-id-2",
            created = Instant.ofEpochSecond(1_686_935_002),
            ownedBy = "openai",
            objectType = "model",
            shutdownDate = LocalDate.of(2026, 10, 23),
        )
        service.seen.single().call shouldBe "GET /v1/models/model-id-2"
    }

    @Test
    fun `a fine-tuned model is deleted by its name`() = runTest {
        val id = "ft:gpt-4o-mini:acemeco:suffix:abc123"
        val service = FakeService(this, answer("""{"id":"$id","object":"model","deleted":true}"""))
        service.client().models.delete(id) shouldBe Deleted(id, deleted = true, objectType = "model")
        service.seen.single().call shouldBe "DELETE /v1/models/$id"
        service.seen.single().body shouldBe ""
    }

    @Test
    fun `a name with odd characters stays one segment`() = runTest {
        val service = FakeService(this, answer(first))
        service.client().models.retrieve("my model?a=b#c%2f")
        service.seen.single().url shouldBe "https://api.openai.com/v1/models/my%20model%3Fa%3Db%23c%252f"
    }

    @Test
    fun `an older answer with permissions is read`() = runTest {
        val permission = """[{"allow_view":true,"created":1669085501,"group":null,"id":"modelperm-1"}]"""
        val service = FakeService(
            this,
            answer(
                """{"created":1651172509,"id":"davinci-search-query","object":"model","owned_by":"openai-dev","parent":null,
                "permission":$permission,"root":"davinci-search-query"}""",
            ),
        )
        val model = service.client().models.retrieve("davinci-search-query")
        model.root shouldBe "davinci-search-query"
        model.parent shouldBe null
        model.permission shouldBe json(permission)
    }

    @Test
    fun `lists of other servers are read`() = runTest {
        val lists = mapOf(
            """[{"id":"a/b","object":"model","created":0,"owned_by":null}]""" to listOf("a/b"),
            """{"object":"list","data":null}""" to emptyList(),
            """{"data":[{"id":"a/b","permission":{"id":"p"},"created":null}],"models":[]}""" to listOf("a/b"),
        )
        for ((reply, ids) in lists) {
            withClue(reply) {
                FakeService(this@runTest, answer(reply)).client().models.list().data.map { it.id } shouldBe ids
            }
        }
    }

    @Test
    fun `members that nobody described are kept`() = runTest {
        val reply = """{"id":"a/b","context_length":8192,"pricing":{"prompt":"0.1"},"supported_parameters":["n"]}"""
        val model = FakeService(this, answer(reply)).client().models.retrieve("a")
        model.extra.number("context_length") shouldBe 8192L
        model.extra.json("pricing") shouldBe """{"prompt":"0.1"}"""
        model.extra.names shouldBe setOf("context_length", "pricing", "supported_parameters")
    }

    @Test
    fun `a server may send no more than the id`() = runTest {
        FakeService(this, answer("""{"id":"m"}""")).client().models.retrieve("m") shouldBe Model("m")
        shouldThrow<DecodingException> {
            FakeService(this, answer("""{"object":"model"}""")).client().models.retrieve("m")
        }
        shouldThrow<NotFoundException> { FakeService(this, error(404)).client().models.retrieve("m") }.code shouldBe
            "a_code"
    }
}
