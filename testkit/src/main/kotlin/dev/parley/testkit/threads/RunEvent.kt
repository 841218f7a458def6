package dev.parley.testkit.threads

import dev.parley.testkit.EventStream
import dev.parley.testkit.Reply
import dev.parley.testkit.assistants.AssistantsVersion
import dev.parley.testkit.service.Call
import kotlinx.serialization.json.JsonObject
import java.time.Duration

/** Something that happens during a run, as the service streams it. */
internal class RunEvent(val name: String, val data: JsonObject)

/** The stream of [events] as the version of this call knows them, with a pause of [wordDelay] between them. */
internal fun Call.reply(events: List<RunEvent>, wordDelay: Duration): Reply {
    val version = AssistantsVersion.of(this)
    val stream = events.fold(EventStream.of()) { stream, event ->
        stream.event(event.name, version.show(event.data).toString())
    }
    return Reply.events(stream.event("done", "[DONE]").every(wordDelay))
}
