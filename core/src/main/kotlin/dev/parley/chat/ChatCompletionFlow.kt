package dev.parley.chat

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.map

/** The text of the first choice, piece by piece, and nothing else of the stream. */
public fun Flow<ChatCompletionChunk>.textDeltas(): Flow<String> = map { it.text }.filter { it.isNotEmpty() }
