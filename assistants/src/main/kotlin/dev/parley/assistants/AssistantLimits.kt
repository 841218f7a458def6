package dev.parley.assistants

import dev.parley.vectorstores.requireChunkSizes

/** Rejects an id or the name of a model that is blank. */
internal fun requireId(argument: String, id: String?) {
    require(id == null || id.isNotBlank()) { "$argument must not be blank" }
}

/** Rejects a text that is longer than the service takes; the text itself is not shown. */
internal fun requireLength(argument: String, text: String?, longest: Int) {
    require(text == null || text.length <= longest) {
        "$argument must have at most $longest characters, but has ${text?.length}"
    }
}

/** Rejects a list that is longer than the service takes. */
internal fun requireCount(argument: String, list: List<*>?, most: Int) {
    require(list == null || list.size <= most) { "$argument must hold at most $most, but holds ${list?.size}" }
}

/** Rejects a [temperature] or a [topP] beyond its range. */
internal fun requireSampling(temperature: Double?, topP: Double?) {
    require(temperature == null || temperature in 0.0..2.0) { "temperature must be in 0..2, but is $temperature" }
    require(topP == null || topP in 0.0..1.0) { "topP must be in 0..1, but is $topP" }
}

/** Rejects notes that the service would not take. */
internal fun requireMetadata(metadata: Map<String, String>?) {
    val notes = metadata ?: return
    require(notes.size <= 16) { "metadata must hold at most 16 notes, but holds ${notes.size}" }
    require(notes.keys.all { it.length <= 64 }) { "metadata must have keys of at most 64 characters" }
    require(notes.values.all { it.length <= 512 }) { "metadata must have values of at most 512 characters" }
}

/** Rejects more tools than the service takes, and a search that it would not make. */
internal fun requireTools(tools: List<AssistantTool>?) {
    requireCount("tools", tools, 128)
    tools?.filterIsInstance<AssistantTool.FileSearch>()?.mapNotNull { it.fileSearch }?.forEach { search ->
        val results = search.maxNumResults
        val threshold = search.rankingOptions?.scoreThreshold
        require(results == null || results in 1..50) { "maxNumResults must be in 1..50, but is $results" }
        require(threshold == null || threshold in 0.0..1.0) { "scoreThreshold must be in 0..1, but is $threshold" }
    }
}

/** Rejects more files and vector stores than the service takes. */
internal fun requireResources(resources: ToolResources?) {
    requireCount("fileIds", resources?.codeInterpreter?.fileIds, 20)
    requireCount("vectorStoreIds", resources?.fileSearch?.vectorStoreIds, 1)
}

/** Rejects more files and vector stores than the service takes, and chunks that it would not cut. */
internal fun requireResources(resources: NewToolResources?) {
    requireCount("fileIds", resources?.codeInterpreter?.fileIds, 20)
    val search = resources?.fileSearch ?: return
    requireCount("vectorStoreIds", search.vectorStoreIds, 1)
    requireCount("vectorStores", search.vectorStores, 1)
    search.vectorStores?.forEach {
        requireChunkSizes(it.chunkingStrategy)
        requireMetadata(it.metadata)
    }
}
