package dev.parley.testkit.realtime;

import dev.parley.testkit.service.Kept;
import dev.parley.testkit.service.Refusal;

/** The calls that are going on. One that a webhook told of is not known before it is accepted. */
final class Calls {
    private final Kept<String> active = new Kept<>(Calls::lost);

    String begin(String id) {
        return active.add(id, id);
    }

    void accept(String id) {
        requireCall(id);
        active.add(id, id);
    }

    void reject(String id) {
        requireCall(id);
    }

    String find(String id) {
        return active.find(id);
    }

    void hangup(String id) {
        active.delete(id);
    }

    private static void requireCall(String id) {
        if (!id.startsWith("rtc_")) throw lost(id);
    }

    private static Refusal lost(String id) {
        return Refusal.notFound("No session found for call_id '" + id + "'.").param("call_id").code("call_id_not_found");
    }
}
