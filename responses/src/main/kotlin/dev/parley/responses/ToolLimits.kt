package dev.parley.responses

import dev.parley.responses.tools.FileSearchTool
import dev.parley.responses.tools.ImageGenerationTool
import dev.parley.responses.tools.ResponseTool

/** Rejects a tool that the service would not take. Where the service says a tool, it may be past the limits known here. */
internal fun requireLimits(tool: ResponseTool): Unit = when (tool) {
    is FileSearchTool -> requireIn("maxResults", tool.maxResults, 1..50)

    is ImageGenerationTool -> {
        requireIn("outputCompression", tool.outputCompression, 0..100)
        requireIn("partialImages", tool.partialImages, 0..3)
    }

    else -> Unit
}

private fun requireIn(name: String, value: Int?, range: IntRange) {
    require(value == null || value in range) { "$name must be in $range, but is $value" }
}
