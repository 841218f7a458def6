package dev.parley.testkit.chat;

import static dev.parley.testkit.service.Route.post;

import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** {@code /chat/completions}: makes completions, plain or streamed, and remembers those that are to be stored. */
public final class ChatArea implements Area {
    private final InstantSource clock;
    private final Duration wordDelay;
    private final Ids ids = new Ids();
    private final StoredChats stored = new StoredChats();
    private final BenchChats bench = new BenchChats();

    public ChatArea(InstantSource clock, Duration wordDelay) {
        this.clock = clock;
        this.wordDelay = wordDelay;
    }

    @Override
    public List<Route> routes() {
        return Area.joined(List.of(post("/chat/completions", this::create)), stored);
    }

    private Plan create(Call call) {
        ChatPrompt prompt = new ChatPrompt(call.json());
        ChatChecks.check(prompt.json());
        return bench.reply(prompt).orElseGet(() -> answer(prompt, ChatAnswer.to(prompt, ids)));
    }

    private Plan answer(ChatPrompt prompt, ChatAnswer answer) {
        ChatCompletion completion = new ChatCompletion(ids.next("chatcmpl-"), prompt, answer, clock.instant());
        if (prompt.isStored()) stored.add(completion);
        if (!prompt.streams()) return Answers.ok(completion.json());
        return Answers.doneStream(new ChatChunks(completion).json(), wordDelay);
    }
}
