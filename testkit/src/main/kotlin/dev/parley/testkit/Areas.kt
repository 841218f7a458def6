package dev.parley.testkit

import dev.parley.testkit.assistants.AssistantsArea
import dev.parley.testkit.assistants.StoredAssistants
import dev.parley.testkit.audio.AudioArea
import dev.parley.testkit.batches.BatchesArea
import dev.parley.testkit.chat.ChatArea
import dev.parley.testkit.completions.CompletionsArea
import dev.parley.testkit.conversations.ConversationsArea
import dev.parley.testkit.conversations.KeptConversations
import dev.parley.testkit.edits.EditsArea
import dev.parley.testkit.embeddings.EmbeddingsArea
import dev.parley.testkit.engines.EnginesArea
import dev.parley.testkit.files.FilesArea
import dev.parley.testkit.files.StoredFiles
import dev.parley.testkit.finetunes.FineTunesArea
import dev.parley.testkit.finetuning.FineTuningArea
import dev.parley.testkit.finetuning.TuningJobs
import dev.parley.testkit.images.ImagesArea
import dev.parley.testkit.models.ModelsArea
import dev.parley.testkit.moderations.ModerationsArea
import dev.parley.testkit.responses.Items
import dev.parley.testkit.responses.ResponsesArea
import dev.parley.testkit.service.Area
import dev.parley.testkit.service.Router
import dev.parley.testkit.threads.ThreadsArea
import dev.parley.testkit.uploads.UploadsArea
import dev.parley.testkit.vectorstores.VectorStoresArea
import dev.parley.testkit.videos.VideosArea

/** What the fake knows, with what its areas share. A new area is named here. */
internal fun allAreas(options: FakeOpenAIOptions): List<Area> {
    val files = StoredFiles(options.clock)
    val items = Items()
    val conversations = KeptConversations()
    val assistants = StoredAssistants(options.clock)
    val models = ModelsArea()
    val jobs = TuningJobs(files, options.clock, models::add)
    val areas = listOf(
        FilesArea(files),
        UploadsArea(files, options.clock),
        VectorStoresArea(files, options.clock),
        models,
        AudioArea(options.clock, options.wordDelay),
        ChatArea(options.clock, options.wordDelay),
        CompletionsArea(options.clock, options.wordDelay),
        EmbeddingsArea(),
        ModerationsArea(),
        FineTuningArea(jobs, options.clock),
        FineTunesArea(jobs, files),
        EditsArea(options.clock),
        EnginesArea(),
        AssistantsArea(assistants),
        ThreadsArea(assistants, options.clock, options.wordDelay),
        ImagesArea(options.clock, options.wordDelay, options.scheme),
        VideosArea(options.clock),
        ResponsesArea(items, conversations, options.clock, options.wordDelay),
        ConversationsArea(items, conversations, options.clock),
    )
    return areas + BatchesArea(files, options.clock, Router(areas))
}
