package dev.parley.testkit.cassette;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recorded calls, each of which is played once, in their order. */
final class Calls {
    private final Likeness likeness;
    private final List<Call> calls = new ArrayList<>();

    Calls(List<Entry> entries, Likeness likeness) {
        this.likeness = likeness;
        entries.forEach(entry -> calls.add(new Call(entry, likeness.relevant(entry.request()))));
    }

    /** The next call like this one; null when none is left. */
    @Nullable Entry take(JsonObject request) {
        JsonElement asked = likeness.relevant(request);
        for (Call call : calls) {
            if (call.isPlayed || !call.request.equals(asked)) continue;
            call.isPlayed = true;
            return call.entry;
        }
        return null;
    }

    /** Why none is left, in words that follow those of the request. */
    String missing(JsonObject request) {
        JsonElement asked = likeness.relevant(request);
        long same = calls.stream().filter(call -> call.request.equals(asked)).count();
        if (same > 0) return "more often than it was recorded, which is " + same + (same == 1 ? " time" : " times");
        return calls.stream().filter(call -> call.name().equals(Entry.nameOf(request))).reduce(Calls::nextToPlay)
            .map(call -> "like this one: the recorded one in line " + call.entry.line() + " differs in "
                + Likeness.difference(call.request, asked))
            .orElse("at all");
    }

    private static Call nextToPlay(Call some, Call other) {
        return some.isPlayed && !other.isPlayed ? other : some;
    }

    private static final class Call {
        final Entry entry;
        final JsonElement request;
        boolean isPlayed;

        Call(Entry entry, JsonElement request) {
            this.entry = entry;
            this.request = request;
        }

        String name() {
            return Entry.nameOf(entry.request());
        }
    }
}
