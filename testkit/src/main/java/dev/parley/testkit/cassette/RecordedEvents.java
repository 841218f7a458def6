package dev.parley.testkit.cassette;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Event;
import dev.parley.testkit.wire.Content;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The events of a stream as an entry has them: name and data, the data as JSON where it is some, and how many
 * milliseconds each came after the one before. What is no plain event, such as a comment, is kept as its text.
 */
final class RecordedEvents {
    private static final Pattern END = Pattern.compile("(?<=\n\n|\r\n\r\n|\r\r)");
    private static final Pattern PLAIN = Pattern.compile("(?:event: ([^\r\n]+)\n)?data: ([^\r\n]*)\n\n");

    private final List<Tape.Mark> marks;
    private long offset;
    private int mark;
    private long time;

    private RecordedEvents(List<Tape.Mark> marks) {
        this.marks = marks;
    }

    /** The events of a stream that arrived with these marks. */
    static JsonArray of(Content content, List<Tape.Mark> marks) {
        RecordedEvents recorded = new RecordedEvents(marks);
        return END.splitAsStream(content.text()).map(recorded::next).collect(Json.toArray());
    }

    /** A recorded event as it is on the wire. */
    static String text(JsonObject event) {
        String text = Read.text(event, "text");
        if (text != null) return text;
        JsonElement data = event.get("data");
        String plain = Read.isString(data) ? data.getAsString() : String.valueOf(data);
        return new Event(Read.text(event, "event", ""), plain).text();
    }

    private JsonObject next(String text) {
        offset += text.getBytes(UTF_8).length;
        while (mark < marks.size() - 1 && marks.get(mark).size() < offset) mark++;
        long after = marks.get(mark).millis() - time;
        time += after;
        Matcher plain = PLAIN.matcher(text);
        if (!plain.matches()) return Json.object("after", after, "text", text);
        return Json.object("after", after, "event", given(plain.group(1)), "data", data(plain.group(2)));
    }

    private static Object given(String name) {
        return name == null ? Optional.empty() : name;
    }

    private static Object data(String text) {
        if (!text.startsWith("{")) return text;
        try {
            return Read.parse(text);
        } catch (JsonParseException malformed) {
            return text;
        }
    }
}
