package dev.parley.testkit.realtime;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.objects;
import static dev.parley.testkit.json.Read.text;
import static dev.parley.testkit.json.Read.texts;

import com.google.gson.JsonObject;
import dev.parley.testkit.audio.Bytes;
import dev.parley.testkit.audio.Tune;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Words;
import dev.parley.testkit.tools.Tool;
import dev.parley.testkit.tools.ToolChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the model says in turn: calls of tools when it is the user's turn and there are any; else a message, in text or as
 * a tone for each word, which says what tools said, or what the user said.
 */
final class SpokenAnswer {
    /** Three samples of 24 kHz are one of 8. */
    private static final int TELEPHONE = 3;

    private final JsonObject settings;
    private final List<JsonObject> heard;
    private final Ids ids;

    SpokenAnswer(JsonObject settings, List<JsonObject> heard, Ids ids) {
        this.settings = settings;
        this.heard = heard;
        this.ids = ids;
    }

    boolean isText() {
        return texts(settings, "output_modalities").equals(List.of("text"));
    }

    /** The items, complete. */
    List<JsonObject> items() {
        List<JsonObject> calls = new ArrayList<>();
        for (Tool tool : called()) {
            calls.add(Json.object("id", ids.next("item_"), "object", "realtime.item", "type", "function_call", "status", "completed",
                "call_id", ids.next("call_"), "name", tool.name(), "arguments", tool.inputFor(userText())));
        }
        return calls.isEmpty() ? List.of(message()) : calls;
    }

    /** A word as it sounds, in the format of the output. */
    String audio(String word) {
        JsonObject output = membersOrNone(membersOrNone(settings, "audio"), "output");
        short[] samples = new Tune(word, text(output, "voice", "alloy"), 1).samples();
        String format = text(membersOrNone(output, "format"), "type", "audio/pcm");
        return base64(format.equals("audio/pcm") ? Bytes.pcm(samples) : silence(samples.length / TELEPHONE, format));
    }

    private JsonObject message() {
        String words = textFor();
        JsonObject part = isText()
            ? Json.object("type", "output_text", "text", words) : Json.object("type", "output_audio", "transcript", words);
        return Json.object("id", ids.next("item_"), "object", "realtime.item", "type", "message", "status", "completed",
            "role", "assistant", "content", List.of(part));
    }

    private List<Tool> called() {
        if (!isUsersTurn()) return List.of();
        List<Tool> offered = objects(settings, "tools").stream().map(Tool::of).filter(Tool::isCallers).toList();
        return ToolChoice.of(settings.get("tool_choice")).called(offered, userText());
    }

    private boolean isUsersTurn() {
        return outputs().isEmpty();
    }

    private String textFor() {
        List<JsonObject> outputs = outputs();
        if (!outputs.isEmpty()) {
            return "The tool said: " + outputs.stream().map(item -> text(item, "output", "")).collect(Collectors.joining(", "));
        }
        String said = userText();
        return said.isEmpty() ? "Hello!" : "You said: " + said;
    }

    /** What tools said since the model spoke last. */
    private List<JsonObject> outputs() {
        List<JsonObject> outputs = new ArrayList<>();
        for (JsonObject item : heard) {
            if ("function_call_output".equals(text(item, "type"))) outputs.add(item);
            else outputs.clear();
        }
        return outputs;
    }

    private String userText() {
        return heard.stream().filter(item -> "user".equals(text(item, "role"))).reduce((some, last) -> last)
            .map(Conversation::said).orElse("");
    }

    /** How many tokens the items have. */
    static int tokens(List<JsonObject> items) {
        return items.stream().mapToInt(item -> Words.count(Conversation.said(item) + text(item, "arguments", "") + text(item, "output", ""))).sum();
    }

    private static byte[] silence(int samples, String format) {
        byte[] bytes = new byte[samples];
        Arrays.fill(bytes, (byte) (format.equals("audio/pcmu") ? 0xFF : 0xD5));
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
