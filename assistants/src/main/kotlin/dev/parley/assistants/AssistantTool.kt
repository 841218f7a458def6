package dev.parley.assistants

import dev.parley.json.UnionSerializer
import dev.parley.json.Variant
import dev.parley.tools.FunctionDefinition
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.JsonObject

/** What an assistant can use. See the API reference, "Create assistant", `tools`. */
@Serializable(with = AssistantToolSerializer::class)
public sealed interface AssistantTool {
    /** Python that the service runs. */
    @Serializable
    public data object CodeInterpreter : AssistantTool

    /**
     * A search through the files of vector stores.
     *
     * @property fileSearch how it is searched. As the service sees fit when absent.
     */
    @Serializable
    @JvmRecord
    public data class FileSearch(
        @SerialName("file_search") val fileSearch: FileSearchOptions? = null,
    ) : AssistantTool

    /**
     * A function of the caller's: the run waits until its output is submitted.
     *
     * @property function its name and arguments.
     */
    @Serializable
    @JvmRecord
    public data class Function(val function: FunctionDefinition) : AssistantTool

    /** A search through the attached files, in the first version of assistants only; [FileSearch] takes its place. */
    @Serializable
    public data object Retrieval : AssistantTool

    /**
     * A tool newer than this library.
     *
     * @property json all of it, as it came.
     */
    @JvmRecord
    public data class Unknown(val json: JsonObject) : AssistantTool

    public companion object {
        /** Python that the service runs. */
        @JvmStatic
        public fun codeInterpreter(): AssistantTool = CodeInterpreter

        /** A search through the files of vector stores, as the service sees fit. */
        @JvmStatic
        public fun fileSearch(): AssistantTool = FileSearch()

        /** The function that [definition] describes. */
        @JvmStatic
        public fun function(definition: FunctionDefinition): AssistantTool = Function(definition)
    }
}

internal object AssistantToolSerializer : UnionSerializer<AssistantTool>(
    name = "AssistantTool",
    discriminator = "type",
    variants = listOf(
        Variant("code_interpreter", AssistantTool.CodeInterpreter::class, AssistantTool.CodeInterpreter.serializer()),
        Variant("file_search", AssistantTool.FileSearch::class, AssistantTool.FileSearch.serializer()),
        Variant("function", AssistantTool.Function::class, AssistantTool.Function.serializer()),
        Variant("retrieval", AssistantTool.Retrieval::class, AssistantTool.Retrieval.serializer()),
    ),
    unknown = AssistantTool::Unknown,
    json = { (it as? AssistantTool.Unknown)?.json },
)
