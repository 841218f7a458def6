package dev.parley.testkit.realtime;

import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one response, in the order in which the service sends them. */
final class ResponseScript {
    private final SessionEvents events;
    private final String id;
    private final JsonObject settings;
    private final @Nullable String conversation;
    private final List<JsonObject> heard;
    private final SpokenAnswer answer;
    private final List<JsonObject> items;
    private final List<JsonObject> all = new ArrayList<>();

    ResponseScript(String id, JsonObject settings, @Nullable String conversation, List<JsonObject> heard, SessionEvents events) {
        this.id = id;
        this.settings = settings;
        this.conversation = conversation;
        this.heard = heard;
        this.events = events;
        this.answer = new SpokenAnswer(settings, heard, events.ids());
        this.items = answer.items();
        all.add(events.of("response.created", "response", response("in_progress", null, List.of())));
        for (int at = 0; at < items.size(); at++) write(items.get(at), at);
        all.add(events.of("response.done", "response", response("completed", null, items)));
    }

    String id() {
        return id;
    }

    List<JsonObject> all() {
        return all;
    }

    List<JsonObject> items() {
        return items;
    }

    boolean joinsConversation() {
        return conversation != null;
    }

    /** That it was cancelled, and why. */
    JsonObject cancelled(String reason) {
        return events.of("response.done", "response", response("cancelled", reason, List.of()));
    }

    private void write(JsonObject item, int index) {
        boolean isCall = "function_call".equals(text(item, "type"));
        JsonObject begun = isCall
            ? Json.with(item, "status", "in_progress", "arguments", "") : Json.with(item, "status", "in_progress", "content", Json.none());
        all.add(events.of("response.output_item.added", "response_id", id, "output_index", index, "item", begun));
        if (conversation != null) all.add(events.of("conversation.item.added", "previous_item_id", null, "item", begun));
        if (isCall) call(item, index);
        else message(item, index);
        all.add(events.of("response.output_item.done", "response_id", id, "output_index", index, "item", item));
        if (conversation != null) all.add(events.of("conversation.item.done", "previous_item_id", null, "item", item));
    }

    private void call(JsonObject item, int index) {
        for (String piece : Words.fragments(text(item, "arguments", ""))) {
            all.add(ofCall("response.function_call_arguments.delta", item, index, "delta", piece));
        }
        all.add(ofCall("response.function_call_arguments.done", item, index,
            "arguments", text(item, "arguments"), "name", text(item, "name")));
    }

    private void message(JsonObject item, int index) {
        String said = Conversation.said(item);
        boolean isText = answer.isText();
        all.add(ofPart("response.content_part.added", item, index, "part", part(isText, "")));
        for (String word : Words.of(said)) {
            String type = isText ? "response.output_text.delta" : "response.output_audio_transcript.delta";
            all.add(ofPart(type, item, index, "delta", word));
            if (!isText) all.add(ofPart("response.output_audio.delta", item, index, "delta", answer.audio(word)));
        }
        if (isText) {
            all.add(ofPart("response.output_text.done", item, index, "text", said));
        } else {
            all.add(ofPart("response.output_audio.done", item, index));
            all.add(ofPart("response.output_audio_transcript.done", item, index, "transcript", said));
        }
        all.add(ofPart("response.content_part.done", item, index, "part", part(isText, said)));
    }

    private static JsonObject part(boolean isText, String said) {
        return isText ? Json.object("type", "text", "text", said) : Json.object("type", "audio", "transcript", said);
    }

    private JsonObject ofPart(String type, JsonObject item, int index, @Nullable Object... more) {
        return Json.with(Json.with(of(type, item, index), "content_index", 0), more);
    }

    private JsonObject ofCall(String type, JsonObject item, int index, @Nullable Object... more) {
        return Json.with(Json.with(of(type, item, index), "call_id", text(item, "call_id")), more);
    }

    private JsonObject of(String type, JsonObject item, int index) {
        return events.of(type, "response_id", id, "item_id", text(item, "id"), "output_index", index);
    }

    private JsonObject response(String status, @Nullable String reason, List<JsonObject> output) {
        boolean isOver = !status.equals("in_progress");
        JsonObject details = isOver ? Json.object("type", status) : null;
        return Json.object("object", "realtime.response", "id", id, "status", status,
            "status_details", reason == null || details == null ? details : Json.with(details, "reason", reason),
            "output", output, "conversation_id", conversation, "output_modalities", settings.get("output_modalities"),
            "max_output_tokens", settings.get("max_output_tokens"), "metadata", settings.get("metadata"),
            "usage", isOver ? usage(output) : null);
    }

    private JsonObject usage(List<JsonObject> output) {
        int in = SpokenAnswer.tokens(heard);
        int out = SpokenAnswer.tokens(output);
        boolean isText = answer.isText();
        return Json.object("total_tokens", in + out, "input_tokens", in, "output_tokens", out,
            "input_token_details", Json.object("text_tokens", in, "audio_tokens", 0, "image_tokens", 0, "cached_tokens", 0),
            "output_token_details", Json.object("text_tokens", isText ? out : 0, "audio_tokens", isText ? 0 : out));
    }
}
