package dev.parley.chat

import dev.parley.json.Extra

/** The reasoning of a model in the clear, under the names that compatible servers send it. */
internal val Extra.reasoningContent: String?
    get() = text("reasoning_content") ?: text("reasoning")
