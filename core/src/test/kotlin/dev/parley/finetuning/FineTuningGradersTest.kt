package dev.parley.finetuning

import dev.parley.BadRequestException
import dev.parley.FakeService
import dev.parley.FakeService.Companion.answer
import dev.parley.FakeService.Companion.error
import dev.parley.caching.PromptCacheBreakpoint
import dev.parley.generation.ImageDetail
import dev.parley.generation.ReasoningEffort
import dev.parley.json
import dev.parley.json.OpenAIJson
import io.kotest.assertions.throwables.shouldThrow
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import kotlinx.coroutines.test.runTest
import kotlinx.serialization.json.jsonObject

class FineTuningGradersTest : AnnotationSpec() {
    private val errors = """{"formula_parse_error":false,"sample_parse_error":false,"truncated_observation_error":false,
        "unresponsive_reward_error":false,"invalid_variable_error":false,"other_error":false,
        "python_grader_server_error":false,"python_grader_server_error_type":null,"python_grader_runtime_error":false,
        "python_grader_runtime_error_details":null,"model_grader_server_error":true,
        "model_grader_refusal_error":false,"model_grader_parse_error":false,
        "model_grader_server_error_details":"overloaded"}"""

    private val usage = """{"prompt_tokens":190,"total_tokens":324,"completion_tokens":134,"cached_tokens":0}"""

    @Test
    fun `a grader is run`() = runTest {
        val service = FakeService(
            this,
            answer(
                """{"reward":1.0,"metadata":{"name":"Example score model grader","type":"score_model","errors":$errors,
                "execution_time":4.365238428115845,"scores":{},"token_usage":$usage,
                "sampled_model_name":"gpt-4o-2024-08-06"},"sub_rewards":{},
                "model_grader_token_usage_per_model":{"gpt-4o-2024-08-06":$usage}}""",
            ),
        )
        val grader = Grader.ScoreModel(
            "Example score model grader",
            "gpt-5-mini",
            listOf(GraderMessage(GraderRole.USER, GraderContent.of(GraderPart.text("Score it.")))),
            GraderSampling(seed = 42, topP = 1.0, temperature = 1.0),
        )
        val item = json("""{"reference_answer":"fuzzy wuzzy was a bear"}""").jsonObject
        val run = service.client().fineTuning.graders.run(GraderRunRequest(grader, "fuzzy wuzzy was a bear", item))
        service.seen.single().call shouldBe "POST /v1/fine_tuning/alpha/graders/run"
        json(service.seen.single().body) shouldBe json(
            """{"grader":{"type":"score_model","name":"Example score model grader","model":"gpt-5-mini",
            "input":[{"role":"user","content":[{"type":"input_text","text":"Score it."}]}],
            "sampling_params":{"seed":42,"top_p":1.0,"temperature":1.0}},"model_sample":"fuzzy wuzzy was a bear",
            "item":{"reference_answer":"fuzzy wuzzy was a bear"}}""",
        )
        run.reward shouldBe 1.0
        run.metadata.executionTime shouldBe 4.365238428115845
        run.metadata.tokenUsage shouldBe json(usage)
        run.metadata.errors.modelGraderServerError shouldBe true
        run.metadata.errors.modelGraderServerErrorDetails shouldBe "overloaded"
        run.metadata.errors.otherError shouldBe false
        run.modelGraderTokenUsagePerModel shouldBe json("""{"gpt-4o-2024-08-06":$usage}""")
    }

    @Test
    fun `a grader is validated`() = runTest {
        val service = FakeService(this, answer("""{"grader":$STRING_CHECK}"""))
        val validation = service.client().fineTuning.graders.validate(GraderValidationRequest(stringCheck))
        service.seen.single().call shouldBe "POST /v1/fine_tuning/alpha/graders/validate"
        json(service.seen.single().body) shouldBe json("""{"grader":$STRING_CHECK}""")
        validation.grader shouldBe stringCheck
    }

    @Test
    fun `a run is known by its reward alone`() = runTest {
        val service =
            FakeService(this, answer("""{"reward":0.5}"""), answer("""{"reward":1,"metadata":{"errors":{}}}"""))
        val graders = service.client().fineTuning.graders
        val request = GraderRunRequest(stringCheck, "a")
        graders.run(request) shouldBe GraderRun(0.5)
        graders.run(request).metadata.errors shouldBe GraderRunErrors()
    }

    @Test
    fun `every grader is written as it is read`() {
        val messages = listOf(
            GraderMessage(GraderRole.SYSTEM, "Be fair."),
            GraderMessage(
                GraderRole.USER,
                GraderContent.of(
                    GraderPart.Plain("{{item.a}}"),
                    GraderPart.InputText("b", PromptCacheBreakpoint.EXPLICIT),
                    GraderPart.OutputText("c"),
                    GraderPart.InputImage("https://a/b.png", ImageDetail.HIGH),
                    GraderPart.audio("{{item.audio}}", GraderAudioFormat.MP3),
                    GraderPart.Unknown(json("""{"type":"smell","smell":"roses"}""").jsonObject),
                ),
            ),
            GraderMessage(GraderRole.ASSISTANT, GraderContent.Single(GraderPart.text("d")), "message"),
        )
        val written = """[{"role":"system","content":"Be fair."},{"role":"user","content":["{{item.a}}",
            {"type":"input_text","text":"b","prompt_cache_breakpoint":{"mode":"explicit"}},
            {"type":"output_text","text":"c"},{"type":"input_image","image_url":"https://a/b.png","detail":"high"},
            {"type":"input_audio","input_audio":{"data":"{{item.audio}}","format":"mp3"}},
            {"type":"smell","smell":"roses"}]},{"role":"assistant","content":{"type":"input_text","text":"d"},"type":"message"}]"""
        val sampling = GraderSampling(1, 0.5, 0.2, 100, ReasoningEffort.LOW)
        val similarity = """{"type":"text_similarity","name":"n","input":"a","reference":"b",
            "evaluation_metric":"fuzzy_match"}"""
        val textSimilarity = Grader.TextSimilarity("n", "a", "b", SimilarityMetric.FUZZY_MATCH)
        val multi = """"type":"multi","name":"n","calculate_output":"x + y""""
        val cases: List<Pair<Grader, String>> = listOf(
            stringCheck to STRING_CHECK,
            textSimilarity to similarity,
            Grader.Python("n", "def grade(): …", "2025-05-08") to
                """{"type":"python","name":"n","source":"def grade(): …","image_tag":"2025-05-08"}""",
            Grader.ScoreModel("n", "m", messages, sampling, listOf(0.0, 5.0)) to
                """{"type":"score_model","name":"n","model":"m","input":$written,"range":[0.0,5.0],"sampling_params":{
                "seed":1,"top_p":0.5,"temperature":0.2,"max_completions_tokens":100,"reasoning_effort":"low"}}""",
            Grader.LabelModel("n", "m", messages, listOf("good", "bad"), listOf("good")) to
                """{"type":"label_model","name":"n","model":"m","input":$written,"labels":["good","bad"],
                "passing_labels":["good"]}""",
            Grader.Multi("n", SubGraders.of(mapOf("type" to stringCheck, "y" to textSimilarity)), "x + y") to
                """{$multi,"graders":{"type":$STRING_CHECK,"y":$similarity}}""",
            Grader.Multi("n", SubGraders.of(stringCheck, textSimilarity), "x + y") to
                """{$multi,"graders":[$STRING_CHECK,$similarity]}""",
            Grader.Multi("n", SubGraders.Single(stringCheck), "x + y") to """{$multi,"graders":$STRING_CHECK}""",
            Grader.Unknown(json("""{"type":"jury","size":12}""").jsonObject) to """{"type":"jury","size":12}""",
        )
        for ((grader, text) in cases) {
            withClue(text) {
                json(OpenAIJson.encodeToString(Grader.serializer(), grader)) shouldBe json(text)
                OpenAIJson.decodeFromString(Grader.serializer(), text) shouldBe grader
            }
        }
    }

    @Test
    fun `every method is written as it is read`() {
        val auto = """"batch_size":"auto","learning_rate_multiplier":"auto","n_epochs":"auto""""
        val cases: List<Pair<FineTuningMethod, String>> = listOf(
            FineTuningMethod(FineTuningMethodType.SUPERVISED) to """{"type":"supervised"}""",
            FineTuningMethod.supervised(
                SupervisedHyperparameters(Hyperparameter.of(1), Hyperparameter.of(1.5), Hyperparameter.Word("many")),
            ) to """{"type":"supervised","supervised":{"hyperparameters":{"batch_size":1,"learning_rate_multiplier":1.5,
                "n_epochs":"many"}}}""",
            FineTuningMethod.dpo(
                DpoHyperparameters(
                    Hyperparameter.auto(),
                    Hyperparameter.auto(),
                    Hyperparameter.auto(),
                    Hyperparameter.of(0.1),
                ),
            ) to """{"type":"dpo","dpo":{"hyperparameters":{$auto,"beta":0.1}}}""",
            FineTuningMethod.reinforcement(
                stringCheck,
                ReinforcementHyperparameters(
                    Hyperparameter.auto(),
                    Hyperparameter.auto(),
                    Hyperparameter.auto(),
                    TuningEffort.MEDIUM,
                    Hyperparameter.of(2.0),
                    Hyperparameter.auto(),
                    Hyperparameter.of(3),
                ),
            ) to """{"type":"reinforcement","reinforcement":{"grader":$STRING_CHECK,"hyperparameters":{$auto,
                "reasoning_effort":"medium","compute_multiplier":2.0,"eval_interval":"auto","eval_samples":3}}}""",
            FineTuningMethod(FineTuningMethodType.of("osmosis")) to """{"type":"osmosis"}""",
        )
        for ((method, text) in cases) {
            withClue(text) {
                json(OpenAIJson.encodeToString(FineTuningMethod.serializer(), method)) shouldBe json(text)
                OpenAIJson.decodeFromString(FineTuningMethod.serializer(), text) shouldBe method
            }
        }
    }

    @Test
    fun `a grader that the service refuses is an exception`() = runTest {
        val service = FakeService(this, error(400))
        shouldThrow<BadRequestException> {
            service.client().fineTuning.graders.validate(GraderValidationRequest(stringCheck))
        }.param shouldBe "a_param"
    }
}
