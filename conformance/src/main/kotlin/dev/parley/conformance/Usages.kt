package dev.parley.conformance

import dev.parley.RequestOptions
import dev.parley.usage.CompletionsUsageRequest
import dev.parley.usage.CostsRequest
import dev.parley.usage.FileSearchCallsUsageRequest
import dev.parley.usage.ImagesUsageRequest
import dev.parley.usage.ModelUsageRequest
import dev.parley.usage.UsageRequest
import dev.parley.usage.WebSearchCallsUsageRequest
import dev.parley.usage.usage
import java.time.Instant

/** What was used, asked for with no cursor, for a made-up one is refused. */
internal class Usages(private val options: RequestOptions) {
    private val since = Instant.now().minusSeconds(DAY)
    private val models = ModelUsageRequest(since)

    val all: Map<String, Story> = mapOf(
        "Usage.completions" to { it.usage.completions(CompletionsUsageRequest(since), options) },
        "Usage.embeddings" to { it.usage.embeddings(models, options) },
        "Usage.moderations" to { it.usage.moderations(models, options) },
        "Usage.images" to { it.usage.images(ImagesUsageRequest(since), options) },
        "Usage.audioSpeeches" to { it.usage.audioSpeeches(models, options) },
        "Usage.audioTranscriptions" to { it.usage.audioTranscriptions(models, options) },
        "Usage.vectorStores" to { it.usage.vectorStores(UsageRequest(since), options) },
        "Usage.codeInterpreterSessions" to { it.usage.codeInterpreterSessions(UsageRequest(since), options) },
        "Usage.fileSearchCalls" to { it.usage.fileSearchCalls(FileSearchCallsUsageRequest(since), options) },
        "Usage.webSearchCalls" to { it.usage.webSearchCalls(WebSearchCallsUsageRequest(since), options) },
        "Usage.costs" to { it.usage.costs(CostsRequest(since), options) },
    )

    private companion object {
        const val DAY = 24L * 60 * 60
    }
}
