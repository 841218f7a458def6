package dev.parley.testkit.cassette;

import dev.parley.testkit.Cassette.Mode;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Request;
import dev.parley.testkit.wire.Exchange;
import dev.parley.testkit.wire.IncomingRequest;
import dev.parley.testkit.wire.Plan;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Answers requests from a cassette, or else from the service in front of which it stands, as its mode wants it. */
public final class CassetteService implements Exchange {
    private final CassetteSettings settings;
    private final Calls calls;
    private final @Nullable Recording recording;
    private final List<String> notRecorded = new CopyOnWriteArrayList<>();
    private final Redaction redaction;
    private final Replay replay;

    /**
     * Reads the cassette.
     *
     * @throws IllegalStateException when it is damaged
     */
    public CassetteService(CassetteSettings settings) {
        this.settings = settings;
        this.redaction = Redaction.of(settings.redacted());
        CassetteFile file = new CassetteFile(settings.file());
        this.replay = new Replay(file.sidecar(), settings.speed());
        if (settings.mode() == Mode.ALL) file.clear();
        List<Entry> entries = file.read();
        this.calls = new Calls(entries, new Likeness(settings.indifferent()));
        this.recording = records(settings.mode(), entries.isEmpty()) ? new Recording(file, settings) : null;
    }

    /** A sentence for each request that was not recorded. */
    public List<String> notRecorded() {
        return List.copyOf(notRecorded);
    }

    /** Waits until what is under way is recorded. */
    public void finish() {
        if (recording != null) recording.finish();
    }

    @Override
    public @Nullable Plan scriptedFor(IncomingRequest request) {
        return null;
    }

    @Override
    public Plan answer(IncomingRequest incoming, boolean complete) {
        Asked asked = Asked.of(Request.of(incoming), redaction);
        Entry entry = calls.take(asked.json());
        if (entry != null) return replay.of(entry.reply());
        return recording == null ? refuse(asked) : recording.pass(asked);
    }

    @Override
    public void abandoned(IncomingRequest request) {}

    /** A reply that no client takes for a reason to try again. */
    private Plan refuse(Asked asked) {
        String sentence = "The cassette " + settings.file() + " has no " + Entry.nameOf(asked.json()) + " "
            + calls.missing(asked.json()) + ". Its mode is " + settings.mode().name().toLowerCase(Locale.ROOT)
            + ": with the mode new it would be recorded.";
        notRecorded.add(sentence);
        return new Refusal(sentence).status(501).type("server_error").code("not_recorded").reply()
            .withHeader("x-should-retry", "false");
    }

    private static boolean records(Mode mode, boolean isEmpty) {
        return switch (mode) {
            case ONCE -> isEmpty;
            case NONE -> false;
            case ALL, NEW -> true;
        };
    }
}
