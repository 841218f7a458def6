package dev.parley.moderations

import dev.parley.BadRequestException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldStartWith
import kotlinx.coroutines.test.runTest

class ModerationsTest : AnnotationSpec() {
    private val older = """{"id":"modr-6gEWXyuaU8dqiHpbAHIsdru0zuC88","model":"text-moderation-004","results":[{
        "categories":{"hate":false,"hate/threatening":false,"self-harm":false,"sexual":false,"sexual/minors":false,
        "violence":true,"violence/graphic":false},
        "category_scores":{"hate":0.05119025334715844,"hate/threatening":0.00321022979915142,
        "self-harm":7.337320857914165e-5,"sexual":1.1111642379546538e-6,"sexual/minors":3.588798147546868e-10,
        "violence":0.9190407395362855,"violence/graphic":1.2791929293598514e-7},"flagged":true}]}"""

    private val newer = """{"id":"modr-0d9740456c391e43c445bf0f010940c7","model":"omni-moderation-latest","results":[{
        "flagged":true,"categories":{"harassment":true,"illicit":null,"violence/graphic":true,"later":{"of":"others"}},
        "category_scores":{"harassment":0.8189693396524255,"illicit":0.030535955153511665,"violence/graphic":0.99},
        "category_applied_input_types":{"harassment":["text"],"illicit":[],"violence/graphic":["text","image"]}}]}"""

    @Test
    fun `a text is looked at`() = runTest {
        val service = FakeService(this, answer(older))
        val found = service.client().moderations.create(ModerationRequest("I want to kill everyone!"))
        val seen = service.seen.single()
        seen.call shouldBe "POST /v1/moderations"
        seen.query shouldBe emptyMap()
        json(seen.body) shouldBe json("""{"input":"I want to kill everyone!"}""")
        found.id shouldBe "modr-6gEWXyuaU8dqiHpbAHIsdru0zuC88"
        found.model shouldBe "text-moderation-004"
        found.flagged shouldBe true
        val result = found.results.single()
        result.categories[ModerationCategory.VIOLENCE] shouldBe true
        result.categories[ModerationCategory.HATE_THREATENING] shouldBe false
        result.categoryScores[ModerationCategory.VIOLENCE_GRAPHIC] shouldBe 1.2791929293598514e-7
        result.categoryAppliedInputTypes shouldBe null
    }

    @Test
    fun `text and images are looked at together`() = runTest {
        val service = FakeService(this, answer(newer))
        val input = ModerationInput.parts(ModerationPart.text("Look"), ModerationPart.image("https://a/b.png"))
        val found = service.client().moderations.create(ModerationRequest(input, "omni-moderation-latest"))
        json(service.seen.single().body) shouldBe json(
            """{"input":[{"type":"text","text":"Look"},{"type":"image_url","image_url":{"url":"https://a/b.png"}}],
            "model":"omni-moderation-latest"}""",
        )
        val result = found.results.single()
        result.categories shouldBe
            mapOf(ModerationCategory.HARASSMENT to true, ModerationCategory.VIOLENCE_GRAPHIC to true)
        result.categoryAppliedInputTypes?.get(ModerationCategory.VIOLENCE_GRAPHIC) shouldBe
            listOf(ModerationInputType.TEXT, ModerationInputType.IMAGE)
    }

    @Test
    fun `many texts are looked at one by one`() = runTest {
        val clean = """{"flagged":false,"categories":{},"category_scores":{}}"""
        val service = FakeService(this, answer("""{"id":"m","model":"o","results":[$clean,$clean]}"""))
        val found = service.client().moderations.create(ModerationRequest(ModerationInput.texts(listOf("a", "b"))))
        json(service.seen.single().body) shouldBe json("""{"input":["a","b"]}""")
        found.results.size shouldBe 2
        found.flagged shouldBe false
    }

    @Test
    fun `an input is read as it is written`() {
        val inputs = listOf(
            ModerationInput.text("a"),
            ModerationInput.texts(listOf("a")),
            ModerationInput.parts(ModerationPart.text("a"), ModerationPart.image("https://a/b.png")),
        )
        for (input in inputs) {
            val text = OpenAIJson.encodeToString(ModerationInput.serializer(), input)
            OpenAIJson.decodeFromString(ModerationInput.serializer(), text) shouldBe input
        }
        val part = """{"type":"video","video":{"url":"x"}}"""
        val unknown = OpenAIJson.decodeFromString(ModerationPart.serializer(), part)
        json(OpenAIJson.encodeToString(ModerationPart.serializer(), unknown)) shouldBe json(part)
    }

    @Test
    fun `results of other servers are read`() = runTest {
        val scores = """"category_scores":{"pii":0.9,"hate":null}"""
        val first = """{"categories":{"pii":true,"hate":null},$scores}"""
        val reply = """{"results":[$first,{"categories":{"pii":false}},{}],"x":1}"""
        val found = FakeService(this, answer(reply)).client().moderations.create(ModerationRequest("x"))
        found.results.map { it.flagged } shouldBe listOf(true, false, false)
        found.results.first().categoryScores shouldBe mapOf(ModerationCategory.of("pii") to 0.9)
        found.id shouldBe ""
        found.extra.number("x") shouldBe 1L
    }

    @Test
    fun `the short form takes a model too`() {
        ModerationRequest("x", model = "m") shouldBe ModerationRequest(ModerationInput.text("x"), "m")
    }

    @Test
    fun `what cannot be right anywhere is refused by name`() {
        val cases: List<Pair<String, () -> Any>> = listOf(
            "model" to { ModerationRequest(ModerationInput.text("a"), " ") },
            "texts" to { ModerationInput.texts(emptyList()) },
            "parts" to { ModerationInput.parts() },
        )
        for ((name, make) in cases) {
            shouldThrow<IllegalArgumentException> { make() }.message shouldStartWith "$name must not be "
        }
    }

    @Test
    fun `a request that the service refuses is an exception`() = runTest {
        val service = FakeService(this, error(400))
        shouldThrow<BadRequestException> { service.client().moderations.create(ModerationRequest("a")) }
            .requestId shouldBe "req_1"
    }
}
