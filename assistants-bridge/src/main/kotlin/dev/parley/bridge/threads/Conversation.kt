package dev.parley.bridge.threads

import dev.parley.bridge.json.BRIDGE
import dev.parley.bridge.json.id
import dev.parley.bridge.json.members
import dev.parley.bridge.json.text
import kotlinx.serialization.json.JsonObject

/** The id of the conversation that a thread is. */
internal val JsonObject.conversation: String get() = members(BRIDGE).text("conversation").orEmpty()

/** The id of the run that was the last to have a thread for itself; `null` when there was none. */
internal val JsonObject.run: String? get() = members(BRIDGE).text("run")

/** The id of the item that a message is: another one where the message is older than the conversation. */
internal val JsonObject.item: String get() = members(BRIDGE).text("item") ?: id
