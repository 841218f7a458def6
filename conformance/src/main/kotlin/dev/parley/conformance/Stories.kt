package dev.parley.conformance

import dev.parley.FileSource
import dev.parley.OpenAI
import dev.parley.Polling
import dev.parley.RequestOptions
import dev.parley.assistants.AssistantRequest
import dev.parley.assistants.AssistantTool
import dev.parley.assistants.assistants
import dev.parley.audio.SubtitleFormat
import dev.parley.audio.TranscriptionRequest
import dev.parley.audio.audio
import dev.parley.batches.BatchItem
import dev.parley.chat.ChatCompletionRequest
import dev.parley.chat.ChatCompletions
import dev.parley.chat.user
import dev.parley.files.FilePurpose
import dev.parley.files.FileRequest
import dev.parley.finetuning.FineTuningJob
import dev.parley.finetuning.FineTuningJobRequest
import dev.parley.realtime.RealtimeCallReferRequest
import dev.parley.realtime.realtime
import dev.parley.realtime.sessions.RealtimeSessionRequest
import dev.parley.skills.SkillRequest
import dev.parley.skills.SkillUpdateRequest
import dev.parley.skills.SkillVersionRequest
import dev.parley.skills.skills
import dev.parley.threads.ThreadRequest
import dev.parley.threads.messages.ThreadMessageRequest
import dev.parley.threads.runs.Run
import dev.parley.threads.runs.RunRequest
import dev.parley.threads.runs.RunToolCall
import dev.parley.threads.runs.ToolOutput
import dev.parley.threads.runs.ToolOutputsRequest
import dev.parley.threads.threads
import dev.parley.tools.FunctionDefinition
import dev.parley.uploads.UploadRequest
import dev.parley.vectorstores.VectorStoreFileRequest
import dev.parley.vectorstores.VectorStoreRequest
import dev.parley.vectorstores.vectorStores
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.collect
import kotlin.time.Duration.Companion.milliseconds

/** A call as a program would make it: what it needs is made first by [hands], and the call itself by the client given. */
internal typealias Story = suspend (OpenAI) -> Unit

/** The calls that need more than made-up requests can bring about, by name; each takes [options]. */
internal class Stories(private val hands: OpenAI, private val options: RequestOptions) {
    private val polling = Polling(interval = LOOK)

    val all: Map<String, Story> = skills() + versions() + jobs() + runs() + calls() + transcriptions() + Usages(
        options,
    ).all +
        mapOf(
            "Uploads.cancel" to { it.uploads.cancel(upload(), options) },
            "Models.delete" to { it.models.delete(tunedModel(), options) },
            "VectorStoreFiles.content" to ::content,
        )

    private fun skills(): Map<String, Story> = mapOf(
        "Skills.create" to { it.skills.create(SkillRequest(listOf(manifest())), options) },
        "Skills.retrieve" to { it.skills.retrieve(skill(), options) },
        "Skills.update" to { it.skills.update(skill(), SkillUpdateRequest("1"), options) },
        "Skills.content" to { it.skills.content(skill(), options).bytes() },
        "Skills.delete" to { it.skills.delete(skill(), options) },
    )

    private fun versions(): Map<String, Story> = mapOf(
        "SkillVersions.create" to {
            it.skills.versions.create(skill(), SkillVersionRequest(listOf(manifest())), options)
        },
        "SkillVersions.retrieve" to { it.skills.versions.retrieve(skill(), "1", options) },
        "SkillVersions.list" to { it.skills.versions.list(skill(), options = options) },
        "SkillVersions.content" to { it.skills.versions.content(skill(), "1", options).bytes() },
        "SkillVersions.delete" to { it.skills.versions.delete(twice(skill()), "1", options) },
    )

    private fun jobs(): Map<String, Story> = mapOf(
        "Batches.cancel" to { it.batches.cancel(batch(), options) },
        "FineTuningJobs.cancel" to { it.fineTuning.jobs.cancel(job().id, options) },
        "FineTuningJobs.pause" to { it.fineTuning.jobs.pause(running(), options) },
        "FineTuningJobs.resume" to { it.fineTuning.jobs.resume(hands.fineTuning.jobs.pause(running()).id, options) },
    )

    private fun runs(): Map<String, Story> = mapOf(
        "ThreadRuns.cancel" to { openai -> waiting().let { openai.threads.runs.cancel(it.threadId, it.id, options) } },
        "ThreadRuns.stream" to {
            it.threads.runs.stream(thread(), RunRequest(assistant()), options = options).collect()
        },
        "ThreadRuns.submitToolOutputs" to { openai ->
            waiting().let { openai.threads.runs.submitToolOutputs(it.threadId, it.id, outputs(it), options) }
        },
        "ThreadRuns.streamSubmitToolOutputs" to { openai ->
            waiting().let {
                openai.threads.runs.streamSubmitToolOutputs(it.threadId, it.id, outputs(it), options).collect()
            }
        },
    )

    private fun transcriptions(): Map<String, Story> = mapOf(
        "Transcriptions.createDiarized" to { it.audio.transcriptions.createDiarized(DIARIZED, options) },
        "Transcriptions.streamDiarized" to { it.audio.transcriptions.streamDiarized(DIARIZED, options).collect() },
        "Transcriptions.createVerbose" to { it.audio.transcriptions.createVerbose(WHISPER, options) },
        "Transcriptions.createSubtitles" to {
            it.audio.transcriptions.createSubtitles(WHISPER, SubtitleFormat.VTT, options)
        },
    )

    private fun calls(): Map<String, Story> = mapOf(
        "RealtimeCalls.accept" to { it.realtime.calls.accept("rtc_a", RealtimeSessionRequest(VOICE), options) },
        "RealtimeCalls.reject" to { it.realtime.calls.reject("rtc_b", options = options) },
        "RealtimeCalls.refer" to {
            it.realtime.calls.refer(accepted("rtc_c"), RealtimeCallReferRequest("tel:+14155550123"), options)
        },
        "RealtimeCalls.hangup" to { it.realtime.calls.hangup(accepted("rtc_d"), options) },
    )

    private suspend fun accepted(call: String): String =
        call.also { hands.realtime.calls.accept(it, RealtimeSessionRequest(VOICE)) }

    private suspend fun skill(): String = hands.skills.create(SkillRequest(listOf(manifest()))).id

    private suspend fun twice(skill: String): String {
        hands.skills.versions.create(skill, SkillVersionRequest(listOf(manifest()), makeDefault = true))
        return skill
    }

    private suspend fun batch(): String {
        val item = BatchItem("a", ChatCompletionRequest(MODEL, listOf(user("Hi"))))
        return hands.batches.submit(ChatCompletions.BATCH, listOf(item)).id
    }

    private suspend fun job(): FineTuningJob {
        val lines = List(EXAMPLES) { EXAMPLE }.joinToString("\n").encodeToByteArray()
        val file = hands.files.create(FileRequest(FileSource.of(lines, "examples.jsonl"), FilePurpose.FINE_TUNE))
        return hands.fineTuning.jobs.create(FineTuningJobRequest(TUNABLE, file.id))
    }

    private suspend fun running(): String = job().id.also {
        while (hands.fineTuning.jobs.retrieve(it).status?.value != "running") delay(LOOK)
    }

    private suspend fun tunedModel(): String =
        checkNotNull(hands.fineTuning.jobs.poll(job().id, polling).fineTunedModel) { "no model was made" }

    private suspend fun upload(): String = hands.uploads.create(
        UploadRequest("notes.txt", FilePurpose.ASSISTANTS, NOTES.size.toLong(), "text/plain"),
    ).id

    private suspend fun content(openai: OpenAI) {
        val file = hands.files.create(FileRequest(FileSource.of(NOTES, "notes.txt"), FilePurpose.ASSISTANTS)).id
        val store = hands.vectorStores.create(VectorStoreRequest()).id
        hands.vectorStores.files.createAndPoll(store, VectorStoreFileRequest(file), polling)
        openai.vectorStores.files.content(store, file, options)
    }

    private suspend fun assistant(): String {
        val tools = listOf(AssistantTool.function(FunctionDefinition("weather")))
        return hands.assistants.create(AssistantRequest(MODEL, tools = tools)).id
    }

    private suspend fun thread(): String =
        hands.threads.create(ThreadRequest(listOf(ThreadMessageRequest.user("call weather")))).id

    private suspend fun waiting(): Run = hands.threads.runs.createAndPoll(thread(), RunRequest(assistant()), polling)

    private fun outputs(run: Run): ToolOutputsRequest {
        val calls = run.toolCalls.filterIsInstance<RunToolCall.Function>()
        return ToolOutputsRequest(calls.map { ToolOutput(it.id, "sunny") })
    }

    private fun manifest() = FileSource.of(
        "---\nname: invoices\ndescription: Writes invoices.\n---\n".encodeToByteArray(),
        "invoices/SKILL.md",
    )

    private companion object {
        val LOOK = 100.milliseconds
        const val MODEL = "gpt-5.2"
        const val VOICE = "gpt-realtime"
        const val TUNABLE = "gpt-4o-mini-2024-07-18"
        const val EXAMPLES = 10
        const val EXAMPLE =
            """{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]}"""
        val NOTES = "Returns are free for 30 days.".encodeToByteArray()
        val WHISPER = TranscriptionRequest(Builder.sound(), "whisper-1")
        val DIARIZED = TranscriptionRequest(Builder.sound(), "gpt-4o-transcribe-diarize")
    }
}
