package dev.parley.testkit.cassette;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;

/** A recorded call, and the line of its cassette in which it begins. */
record Entry(JsonObject json, int line) {
    JsonObject request() {
        return Read.membersOrNone(json, "request");
    }

    JsonObject reply() {
        return Read.membersOrNone(json, "reply");
    }

    /** The method and the path of a request as an entry has it. */
    static String nameOf(JsonObject request) {
        return Read.text(request, "method") + " " + Read.text(request, "path");
    }
}
