package dev.parley.assistants

import dev.parley.json.Extra
import dev.parley.json.UnionSerializer
import dev.parley.json.variant
import dev.parley.tools.FunctionDefinition
import dev.parley.tools.Tools
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/**
 * A tool that an assistant may use.
 *
 * See `tools` in the [API reference](https://platform.openai.com/docs/api-reference/assistants/createAssistant).
 */
@Serializable(with = AssistantToolSerializer::class)
public sealed interface AssistantTool {
    /**
     * The code interpreter: the service runs Python that the model writes.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class CodeInterpreter(val extra: Extra = Extra.NONE) : AssistantTool

    /**
     * File search: the service searches the files of vector stores.
     *
     * @property fileSearch The options of the search. The service's default applies when `null`.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class FileSearch(
        @SerialName("file_search") val fileSearch: FileSearchOptions? = null,
        val extra: Extra = Extra.NONE,
    ) : AssistantTool

    /**
     * A function of the caller's: the run waits until its output is submitted.
     *
     * @property function The function's definition.
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Function @JvmOverloads constructor(
        val function: FunctionDefinition,
        val extra: Extra = Extra.NONE,
    ) : AssistantTool

    /**
     * Retrieval from the attached files, in the first version of the API only; [FileSearch] replaces it.
     *
     * @property extra Members this library does not know, such as vendor extensions; empty as a rule.
     */
    @Serializable
    @JvmRecord
    public data class Retrieval(val extra: Extra = Extra.NONE) : AssistantTool

    /**
     * A kind of tool that this library does not know yet; [json] holds it unchanged.
     *
     * @property json The whole object.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : AssistantTool

    public companion object {
        /** The code interpreter. */
        @JvmStatic
        public fun codeInterpreter(): AssistantTool = CodeInterpreter()

        /** File search, with the service's default options. */
        @JvmStatic
        public fun fileSearch(): AssistantTool = FileSearch()

        /** The function that [definition] defines. */
        @JvmStatic
        public fun function(definition: FunctionDefinition): AssistantTool = Function(definition)

        /** The functions that [tools] define. */
        @JvmStatic
        public fun functions(tools: Tools): List<AssistantTool> = tools.definitions.map(::Function)

        /** Retrieval, in the first version of the API only. */
        @JvmStatic
        public fun retrieval(): AssistantTool = Retrieval()
    }
}

internal object AssistantToolSerializer : UnionSerializer<AssistantTool>(
    "AssistantTool",
    "type",
    AssistantTool::Unknown,
    { (it as? AssistantTool.Unknown)?.json },
    variant<AssistantTool.CodeInterpreter>("code_interpreter"),
    variant<AssistantTool.FileSearch>("file_search"),
    variant<AssistantTool.Function>("function"),
    variant<AssistantTool.Retrieval>("retrieval"),
)
