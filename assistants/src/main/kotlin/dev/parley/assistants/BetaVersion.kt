package dev.parley.assistants

import dev.parley.http.ApiCall
import dev.parley.vectorstores.BETA

/** This call, of the beta that assistants belong to, unless the settings name another. */
internal fun ApiCall.v2(): ApiCall = beta(BETA)

/** This call, of the beta that had files of assistants and of messages, unless the settings name another. */
internal fun ApiCall.v1(): ApiCall = beta("assistants=v1")
