package dev.parley.responses

import dev.parley.caching.PromptCacheBreakpoint
import dev.parley.caching.PromptCacheMode
import dev.parley.generation.SearchContextSize
import dev.parley.json
import dev.parley.json.OpenAIJson
import dev.parley.moderations.ModerationCategory
import dev.parley.moderations.ModerationMode
import dev.parley.moderations.ModerationOptions
import dev.parley.moderations.ModerationPolicy
import dev.parley.moderations.ModerationRule
import dev.parley.responses.items.Include
import dev.parley.responses.items.ItemPart
import dev.parley.responses.tools.AllowedCaller
import dev.parley.responses.tools.ApplyPatchTool
import dev.parley.responses.tools.BuiltInTool
import dev.parley.responses.tools.CodeContainer
import dev.parley.responses.tools.CodeInterpreterTool
import dev.parley.responses.tools.ComparisonOperator
import dev.parley.responses.tools.ComputerEnvironment
import dev.parley.responses.tools.ComputerTool
import dev.parley.responses.tools.ComputerUsePreviewTool
import dev.parley.responses.tools.ContainerMemory
import dev.parley.responses.tools.CustomTool
import dev.parley.responses.tools.CustomToolFormat
import dev.parley.responses.tools.DomainSecret
import dev.parley.responses.tools.FileFilter
import dev.parley.responses.tools.FileRanker
import dev.parley.responses.tools.FileSearchTool
import dev.parley.responses.tools.FunctionTool
import dev.parley.responses.tools.HybridSearch
import dev.parley.responses.tools.ImageAction
import dev.parley.responses.tools.ImageBackground
import dev.parley.responses.tools.ImageFormat
import dev.parley.responses.tools.ImageGenerationTool
import dev.parley.responses.tools.ImageMask
import dev.parley.responses.tools.ImageModeration
import dev.parley.responses.tools.ImageQuality
import dev.parley.responses.tools.InputFidelity
import dev.parley.responses.tools.LocalShellTool
import dev.parley.responses.tools.LocalSkill
import dev.parley.responses.tools.McpAllowedTools
import dev.parley.responses.tools.McpApproval
import dev.parley.responses.tools.McpConnector
import dev.parley.responses.tools.McpTool
import dev.parley.responses.tools.McpToolFilter
import dev.parley.responses.tools.NamespaceTool
import dev.parley.responses.tools.NetworkPolicy
import dev.parley.responses.tools.ProgrammaticToolCallingTool
import dev.parley.responses.tools.RankingOptions
import dev.parley.responses.tools.ResponseTool
import dev.parley.responses.tools.ResponseToolChoice
import dev.parley.responses.tools.SearchContentType
import dev.parley.responses.tools.ShellEnvironment
import dev.parley.responses.tools.ShellTool
import dev.parley.responses.tools.Skill
import dev.parley.responses.tools.SkillSource
import dev.parley.responses.tools.ToolExecution
import dev.parley.responses.tools.ToolSearchTool
import dev.parley.responses.tools.UserLocation
import dev.parley.responses.tools.WebSearchFilters
import dev.parley.responses.tools.WebSearchPreviewTool
import dev.parley.responses.tools.WebSearchTool
import dev.parley.schema.jsonType
import dev.parley.tools.AllowedToolsMode
import dev.parley.tools.GrammarSyntax
import io.kotest.assertions.withClue
import io.kotest.core.spec.style.AnnotationSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldNotContain
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

class ResponseUnionsTest : AnnotationSpec() {
    private fun <T> check(serializer: KSerializer<T>, cases: List<Pair<T, String>>) {
        for ((value, text) in cases) {
            withClue(text) {
                json(write(serializer, value)) shouldBe json(text)
                read(serializer, text) shouldBe value
            }
        }
    }

    private val schema = json("""{"type":"object"}""") as JsonObject
    private val newer = json("""{"type":"newer","x":1}""") as JsonObject

    @Test
    fun `every tool is written and read`() = check(
        ResponseTool.serializer(),
        listOf(
            FunctionTool("add", schema, "Adds.", true, schema, false, listOf(AllowedCaller.DIRECT)) to
                """{"type":"function","name":"add","parameters":{"type":"object"},"description":"Adds.","strict":true,
                "output_schema":{"type":"object"},"defer_loading":false,"allowed_callers":["direct"]}""",
            CustomTool("run", "Runs.", CustomToolFormat.Grammar(GrammarSyntax.LARK, "start: /a/")) to
                """{"type":"custom","name":"run","description":"Runs.","format":{"type":"grammar","syntax":"lark",
                "definition":"start: /a/"}}""",
            CustomTool("run", format = CustomToolFormat.Text()) to
                """{"type":"custom","name":"run","format":{"type":"text"}}""",
            NamespaceTool("math", "Sums.", listOf(FunctionTool("add"))) to
                """{"type":"namespace","name":"math","description":"Sums.","tools":[{"type":"function",
        "name":"add","parameters":null,"strict":null}]}""",
            ToolSearchTool(ToolExecution.CLIENT, "Finds.", schema) to
                """{"type":"tool_search","execution":"client","description":"Finds.","parameters":{"type":"object"}}""",
            WebSearchTool(
                true,
                WebSearchFilters(listOf("a.com")),
                UserLocation.Approximate("DE"),
                SearchContextSize.LOW,
            ) to
                """{"type":"web_search","external_web_access":true,"filters":{"allowed_domains":["a.com"]},
                "user_location":{"type":"approximate","country":"DE"},"search_context_size":"low"}""",
            WebSearchTool(type = "web_search_2025_08_26") to """{"type":"web_search_2025_08_26"}""",
            WebSearchPreviewTool(searchContentTypes = listOf(SearchContentType.IMAGE)) to
                """{"type":"web_search_preview","search_content_types":["image"]}""",
            WebSearchPreviewTool(type = "web_search_preview_2025_03_11") to
                """{"type":"web_search_preview_2025_03_11"}""",
            FileSearchTool(
                listOf("vs_1"),
                5,
                RankingOptions(FileRanker.AUTO, 0.5, HybridSearch(0.7, 0.3)),
                FileFilter.all(
                    FileFilter.compare("a", ComparisonOperator.EQ, "b"),
                    FileFilter.any(FileFilter.compare("n", ComparisonOperator.GTE, 1.5), FileFilter.Unknown(newer)),
                    FileFilter.compare("f", ComparisonOperator.NE, true),
                    FileFilter.compare("l", ComparisonOperator.IN, listOf("x", "y")),
                ),
            ) to
                """{"type":"file_search","vector_store_ids":["vs_1"],"max_num_results":5,
        "ranking_options":{"ranker":"auto",
                "score_threshold":0.5,"hybrid_search":{"embedding_weight":0.7,"text_weight":0.3}},
        "filters":{"type":"and",
                "filters":[{"type":"eq","key":"a","value":"b"},{"type":"or","filters":[{"type":"gte","key":"n",
        "value":1.5},
                {"type":"newer","x":1}]},{"type":"ne","key":"f","value":true},{"type":"in","key":"l",
        "value":["x","y"]}]}}""",
            CodeInterpreterTool(CodeContainer.existing("c_1")) to """{"type":"code_interpreter","container":"c_1"}""",
            CodeInterpreterTool(
                CodeContainer.Auto(listOf("f"), ContainerMemory.FOUR_GB, NetworkPolicy.Disabled()),
                listOf(AllowedCaller.PROGRAMMATIC),
            ) to """{"type":"code_interpreter","container":{"type":"auto","file_ids":["f"],"memory_limit":"4g",
                "network_policy":{"type":"disabled"}},"allowed_callers":["programmatic"]}""",
            ImageGenerationTool(
                "gpt-image-1", ImageQuality.HIGH, "1024x1024", ImageFormat.WEBP, 90, ImageModeration.LOW,
                ImageBackground.OPAQUE, InputFidelity.HIGH, ImageMask(fileId = "f"), 2, ImageAction.EDIT,
            ) to """{"type":"image_generation","model":"gpt-image-1","quality":"high","size":"1024x1024",
                "output_format":"webp","output_compression":90,"moderation":"low","background":"opaque",
                "input_fidelity":"high","input_image_mask":{"file_id":"f"},"partial_images":2,"action":"edit"}""",
            McpTool(
                "dice", "https://d", McpConnector.CONNECTOR_GMAIL, "tunnel_1", "secret", "Dice.",
                mapOf(
                    "X" to "secret",
                ),
                McpAllowedTools.named("roll"), McpApproval.Filters(never = McpToolFilter(readOnly = true)), true,
            ) to """{"type":"mcp","server_label":"dice","server_url":"https://d","connector_id":"connector_gmail",
                "tunnel_id":"tunnel_1","authorization":"secret","server_description":"Dice.","headers":{"X":"secret"},
                "allowed_tools":["roll"],"require_approval":{"never":{"read_only":true}},
                "defer_loading":true}""",
            McpTool("dice", requireApproval = McpApproval.NEVER) to
                """{"type":"mcp","server_label":"dice","require_approval":"never"}""",
            ShellTool(
                ShellEnvironment.ContainerAuto(
                    networkPolicy = NetworkPolicy.Allowlist(listOf("a"), listOf(DomainSecret("a", "KEY", "secret"))),
                    skills = listOf(
                        Skill.Reference("s", "2"),
                        Skill.Inline("n", "d", SkillSource.Base64("application/zip", "UEs")),
                    ),
                ),
            ) to """{"type":"shell","environment":{"type":"container_auto","network_policy":{"type":"allowlist",
                "allowed_domains":["a"],"domain_secrets":[{"domain":"a","name":"KEY","value":"secret"}]},"skills":[
                {"type":"skill_reference","skill_id":"s","version":"2"},{"type":"inline","name":"n","description":"d",
                "source":{"type":"base64","media_type":"application/zip","data":"UEs"}}]}}""",
            ShellTool(ShellEnvironment.Local(listOf(LocalSkill("n", "d", "/p")))) to """{"type":"shell","environment":
                {"type":"local","skills":[{"name":"n","description":"d","path":"/p"}]}}""",
            ShellTool(ShellEnvironment.ContainerReference("c")) to
                """{"type":"shell","environment":{"type":"container_reference","container_id":"c"}}""",
            ApplyPatchTool() to """{"type":"apply_patch"}""",
            LocalShellTool() to """{"type":"local_shell"}""",
            ComputerTool() to """{"type":"computer"}""",
            ComputerUsePreviewTool(ComputerEnvironment.BROWSER, 800, 600) to """{"type":"computer_use_preview",
                "environment":"browser","display_width":800,"display_height":600}""",
            ProgrammaticToolCallingTool() to """{"type":"programmatic_tool_calling"}""",
            ResponseTool.Unknown(newer) to newer.toString(),
        ),
    )

    @Test
    fun `every choice of tools is written and read`() = check(
        ResponseToolChoice.serializer(),
        listOf(
            ResponseToolChoice.NONE to "\"none\"",
            ResponseToolChoice.Allowed(AllowedToolsMode.REQUIRED, listOf(schema)) to
                """{"type":"allowed_tools","mode":"required","tools":[{"type":"object"}]}""",
            ResponseToolChoice.builtIn(BuiltInTool.FILE_SEARCH) to """{"type":"file_search"}""",
            ResponseToolChoice.function("f") to """{"type":"function","name":"f"}""",
            ResponseToolChoice.Custom("c") to """{"type":"custom","name":"c"}""",
            ResponseToolChoice.Mcp("s", "t") to """{"type":"mcp","server_label":"s","name":"t"}""",
            ResponseToolChoice.Unknown(newer) to newer.toString(),
        ),
    )

    @Test
    fun `a whole request is written and read`() = check(
        ResponseRequest.serializer(),
        listOf(
            ResponseRequest(
                model = "m",
                conversation = "conv_1",
                text = ResponseText(TextFormat.JsonSchema("n", schema, "d", true)),
                reasoning = Reasoning(summary = ReasoningSummary.AUTO, context = ReasoningContext.ALL_TURNS),
                include = listOf(Include.MESSAGE_OUTPUT_TEXT_LOGPROBS),
                background = true,
                prompt = PromptTemplate(
                    "pmpt_1",
                    "2",
                    mapOf(
                        "a" to PromptVariable.text("x"),
                        "b" to PromptVariable.part(
                            ItemPart.InputText("y", PromptCacheBreakpoint(PromptCacheMode.EXPLICIT)),
                        ),
                    ),
                ),
                contextManagement = listOf(ContextManagement("compaction", 1000)),
                moderation = ModerationOptions("o", ModerationPolicy(output = ModerationRule(ModerationMode.BLOCK))),
                streamOptions = ResponseStreamOptions(false),
                truncation = Truncation.AUTO,
            ) to """{"model":"m","conversation":"conv_1","text":{"format":{"type":"json_schema","name":"n","schema":
                {"type":"object"},"description":"d","strict":true}},"reasoning":{"summary":"auto",
        "context":"all_turns"},
                "include":["message.output_text.logprobs"],"background":true,"prompt":{"id":"pmpt_1","version":"2",
                "variables":{"a":"x","b":{"type":"input_text","text":"y",
        "prompt_cache_breakpoint":{"mode":"explicit"}}}},
                "context_management":[{"type":"compaction","compact_threshold":1000}],"moderation":{"model":"o",
        "policy":
                {"output":{"mode":"block"}}},"stream_options":{"include_obfuscation":false},"truncation":"auto"}""",
        ),
    )

    @Test
    fun `what came of moderation is read`() = check(
        ResponseModeration.serializer(),
        listOf(
            ResponseModeration(
                ModerationOutcome.Result(
                    "o",
                    true,
                    mapOf(ModerationCategory.HATE to true),
                    mapOf(ModerationCategory.HATE to 0.5),
                ),
                ModerationOutcome.Error("c", "m"),
            ) to """{"input":{"type":"moderation_result","model":"o","flagged":true,"categories":{"hate":true},
                "category_scores":{"hate":0.5}},"output":{"type":"error","code":"c","message":"m"}}""",
        ),
    )

    @Test
    fun `a place may come without a type`() {
        for (text in listOf("""{"city":"Munich"}""", """{"type":null,"city":"Munich"}""")) {
            OpenAIJson.decodeFromString(UserLocation.serializer(), text) shouldBe
                UserLocation.Approximate(city = "Munich")
        }
        OpenAIJson.decodeFromString(UserLocation.serializer(), "$newer") shouldBe UserLocation.Unknown(newer)
    }

    @Serializable
    private class Sum(val a: Int, val b: Int)

    @Test
    fun `answers and functions take the schema of a class`() {
        TextFormat.of(jsonType<Sum>(), "sum") shouldBe
            TextFormat.JsonSchema("sum", jsonType<Sum>().schema, strict = true)
        FunctionTool.of("add", jsonType<Sum>(), "Adds.") shouldBe
            FunctionTool("add", jsonType<Sum>().schema, "Adds.", true)
    }

    @Test
    fun `tools of a server are allowed by name or by a filter`() {
        val cases = listOf(
            McpAllowedTools.named("a", "b") to """["a","b"]""",
            McpToolFilter(listOf("a"), readOnly = true) to """{"tool_names":["a"],"read_only":true}""",
        )
        for ((tools, text) in cases) {
            OpenAIJson.decodeFromString(McpAllowedTools.serializer(), text) shouldBe tools
            OpenAIJson.encodeToString(McpAllowedTools.serializer(), tools) shouldBe text
        }
    }

    @Test
    fun `secrets are not shown`() {
        val tool = McpTool("dice", authorization = "hush", headers = mapOf("X" to "hush"))
        val request = ResponseRequest("m", "Hi").copy(tools = listOf(tool))
        for (secretive in listOf(tool, request, DomainSecret("a", "KEY", "hush"))) {
            secretive.toString() shouldNotContain "hush"
        }
    }
}
