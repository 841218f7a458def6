package dev.parley.testkit;

import static dev.parley.testkit.service.LazyArea.at;

import dev.parley.testkit.assistants.AssistantsArea;
import dev.parley.testkit.assistants.StoredAssistants;
import dev.parley.testkit.audio.AudioArea;
import dev.parley.testkit.batches.BatchesArea;
import dev.parley.testkit.chat.ChatArea;
import dev.parley.testkit.chatkit.ChatKitArea;
import dev.parley.testkit.completions.CompletionsArea;
import dev.parley.testkit.containers.ContainersArea;
import dev.parley.testkit.conversations.ConversationsArea;
import dev.parley.testkit.conversations.Items;
import dev.parley.testkit.conversations.KeptConversations;
import dev.parley.testkit.edits.EditsArea;
import dev.parley.testkit.embeddings.EmbeddingsArea;
import dev.parley.testkit.engines.EnginesArea;
import dev.parley.testkit.files.FilesArea;
import dev.parley.testkit.files.StoredFiles;
import dev.parley.testkit.finetunes.FineTunesArea;
import dev.parley.testkit.finetuning.FineTuningArea;
import dev.parley.testkit.finetuning.TuningJobs;
import dev.parley.testkit.images.ImagesArea;
import dev.parley.testkit.models.ModelsArea;
import dev.parley.testkit.moderations.ModerationsArea;
import dev.parley.testkit.provenance.ProvenanceArea;
import dev.parley.testkit.realtime.RealtimeArea;
import dev.parley.testkit.responses.ResponsesArea;
import dev.parley.testkit.service.Credentials;
import dev.parley.testkit.service.LazyArea;
import dev.parley.testkit.service.Request;
import dev.parley.testkit.service.Router;
import dev.parley.testkit.skills.SkillsArea;
import dev.parley.testkit.strict.Strictness;
import dev.parley.testkit.threads.ThreadsArea;
import dev.parley.testkit.uploads.UploadsArea;
import dev.parley.testkit.usage.UsageArea;
import dev.parley.testkit.usage.UsageLedger;
import dev.parley.testkit.vectorstores.VectorStoresArea;
import dev.parley.testkit.videos.VideosArea;
import dev.parley.testkit.webhooks.Webhooks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the fake knows, with what its areas share. A new area is named here. */
final class Areas {
    private Areas() {}

    static Router router(FakeOpenAIOptions options, Webhooks webhooks) {
        UsageLedger ledger = new UsageLedger(options.clock);
        Consumer<Request> check = checkOf(options).andThen(ledger::note);
        InstantSource clock = options.clock;
        Duration wordDelay = options.wordDelay;
        StoredFiles files = new StoredFiles(clock);
        Items items = new Items();
        KeptConversations conversations = new KeptConversations();
        StoredAssistants assistants = new StoredAssistants(clock);
        ModelsArea models = new ModelsArea();
        TuningJobs jobs = new TuningJobs(files, clock, models::add, webhooks);
        List<LazyArea> areas = new ArrayList<>(List.of(
            at("/files", () -> new FilesArea(files)),
            at("/uploads", () -> new UploadsArea(files, clock)),
            at("/vector_stores", () -> new VectorStoresArea(files, clock)),
            at("/models", () -> models),
            at("/audio", () -> new AudioArea(clock, wordDelay)),
            at("/chat", () -> new ChatArea(clock, wordDelay)),
            at(List.of("/completions", "/engines"), () -> new CompletionsArea(clock, wordDelay)),
            at("/embeddings", EmbeddingsArea::new),
            at("/moderations", ModerationsArea::new),
            at("/fine_tuning", () -> new FineTuningArea(jobs, clock)),
            at("/fine-tunes", () -> new FineTunesArea(jobs, files)),
            at("/edits", () -> new EditsArea(clock)),
            at("/engines", EnginesArea::new),
            at("/assistants", () -> new AssistantsArea(assistants)),
            at("/threads", () -> new ThreadsArea(assistants, clock, wordDelay)),
            at("/images", () -> new ImagesArea(clock, wordDelay, options.scheme())),
            at("/videos", () -> new VideosArea(clock)),
            at("/organization", () -> new UsageArea(ledger)),
            at("/containers", () -> new ContainersArea(files, clock)),
            at("/skills", () -> new SkillsArea(clock)),
            at("/content_provenance_checks", () -> new ProvenanceArea(clock)),
            at("/chatkit", () -> new ChatKitArea(clock)),
            at("/realtime", () -> new RealtimeArea(clock, wordDelay, new Credentials(options.apiKey))),
            at("/responses", () -> new ResponsesArea(items, conversations, clock, wordDelay, webhooks, check)),
            at("/conversations", () -> new ConversationsArea(items, conversations, clock))));
        Router others = new Router(List.copyOf(areas), check);
        areas.add(at("/batches", () -> new BatchesArea(files, clock, others, webhooks)));
        return new Router(areas, check);
    }

    private static Consumer<Request> checkOf(FakeOpenAIOptions options) {
        Consumer<Request> strictness = options.lenient ? request -> {} : new Strictness();
        return request -> {
            if (options.without.stream().anyMatch(retired -> retired.has(request.path()))) throw Router.unknown(request);
            strictness.accept(request);
        };
    }
}
