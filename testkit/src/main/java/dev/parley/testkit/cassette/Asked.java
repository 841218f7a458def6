package dev.parley.testkit.cassette;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Request;

/** A request that came, and how an entry has it. */
record Asked(Request request, Redaction redaction, EntryWriter writer, JsonObject json) {
    static Asked of(Request request, Redaction names) {
        Redaction redaction = names.with(request.headers());
        EntryWriter writer = new EntryWriter(redaction);
        return new Asked(request, redaction, writer, writer.request(request));
    }
}
