package dev.parley.testkit.service;

import com.google.gson.JsonObject;

/** A server-sent event; one whose name is empty has none. */
public record Event(String name, String data) {
    public Event(String name, JsonObject data) {
        this(name, data.toString());
    }

    /** Its lines on the wire; data of several lines is several lines there. */
    public String text() {
        String lines = data.indexOf('\n') < 0 ? data : String.join("\ndata: ", data.split("\n", -1));
        return (name.isEmpty() ? "" : "event: " + name + "\n") + "data: " + lines + "\n\n";
    }
}
