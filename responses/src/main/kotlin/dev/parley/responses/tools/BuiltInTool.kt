package dev.parley.responses.tools

import dev.parley.json.OpenEnum
import dev.parley.json.OpenEnumSerializer
import kotlinx.serialization.Serializable

/** A tool that goes by its type alone. */
@Serializable(with = BuiltInToolSerializer::class)
public class BuiltInTool private constructor(value: String) : OpenEnum(value) {
    public companion object {
        /** Searches vector stores. */
        @JvmField public val FILE_SEARCH: BuiltInTool = BuiltInTool("file_search")

        /** Searches the web. */
        @JvmField public val WEB_SEARCH_PREVIEW: BuiltInTool = BuiltInTool("web_search_preview")

        /** Searches the web, as it did in March 2025. */
        @JvmField public val WEB_SEARCH_PREVIEW_2025_03_11: BuiltInTool = BuiltInTool("web_search_preview_2025_03_11")

        /** Uses a computer. */
        @JvmField public val COMPUTER: BuiltInTool = BuiltInTool("computer")

        /** Uses a computer; another word for `computer`. */
        @JvmField public val COMPUTER_USE: BuiltInTool = BuiltInTool("computer_use")

        /** Uses a computer: the older form. */
        @JvmField public val COMPUTER_USE_PREVIEW: BuiltInTool = BuiltInTool("computer_use_preview")

        /** Makes and edits images. */
        @JvmField public val IMAGE_GENERATION: BuiltInTool = BuiltInTool("image_generation")

        /** Runs code in a container. */
        @JvmField public val CODE_INTERPRETER: BuiltInTool = BuiltInTool("code_interpreter")

        /** Runs commands in a shell. */
        @JvmField public val SHELL: BuiltInTool = BuiltInTool("shell")

        /** Changes files. */
        @JvmField public val APPLY_PATCH: BuiltInTool = BuiltInTool("apply_patch")

        /** Writes a program that calls other tools. */
        @JvmField public val PROGRAMMATIC_TOOL_CALLING: BuiltInTool = BuiltInTool("programmatic_tool_calling")

        /** The BuiltInTool called [value] on the wire, whether known here or not. */
        @JvmStatic public fun of(value: String): BuiltInTool = BuiltInTool(value)
    }
}

internal object BuiltInToolSerializer : OpenEnumSerializer<BuiltInTool>("BuiltInTool", BuiltInTool::of)
