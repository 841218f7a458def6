package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import dev.parley.json.known
import kotlinx.serialization.Serializable

/** A tool that a [ResponseToolChoice] names by its type alone. */
@Serializable(with = BuiltInToolSerializer::class)
public class BuiltInTool private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Searches vector stores. */
        @JvmField public val FILE_SEARCH: BuiltInTool = BuiltInTool("file_search")

        /** Searches the web. */
        @JvmField public val WEB_SEARCH_PREVIEW: BuiltInTool = BuiltInTool("web_search_preview")

        /** Searches the web, in the version of 11 March 2025. */
        @JvmField public val WEB_SEARCH_PREVIEW_2025_03_11: BuiltInTool = BuiltInTool("web_search_preview_2025_03_11")

        /** Controls a computer. */
        @JvmField public val COMPUTER: BuiltInTool = BuiltInTool("computer")

        /** Controls a computer; the same as `computer`. */
        @JvmField public val COMPUTER_USE: BuiltInTool = BuiltInTool("computer_use")

        /** Controls a computer: the older preview. */
        @JvmField public val COMPUTER_USE_PREVIEW: BuiltInTool = BuiltInTool("computer_use_preview")

        /** Generates and edits images. */
        @JvmField public val IMAGE_GENERATION: BuiltInTool = BuiltInTool("image_generation")

        /** Runs code in a container. */
        @JvmField public val CODE_INTERPRETER: BuiltInTool = BuiltInTool("code_interpreter")

        /** Runs shell commands. */
        @JvmField public val SHELL: BuiltInTool = BuiltInTool("shell")

        /** Changes files by patches. */
        @JvmField public val APPLY_PATCH: BuiltInTool = BuiltInTool("apply_patch")

        /** Writes a program that calls other tools. */
        @JvmField public val PROGRAMMATIC_TOOL_CALLING: BuiltInTool = BuiltInTool("programmatic_tool_calling")

        /** The [BuiltInTool] with the wire value [value], known to this library or not. */
        @JvmStatic public fun of(value: String): BuiltInTool = BuiltInTool(value).known()
    }
}

internal object BuiltInToolSerializer : OpenEnumSerializer<BuiltInTool>("BuiltInTool", BuiltInTool::of)
