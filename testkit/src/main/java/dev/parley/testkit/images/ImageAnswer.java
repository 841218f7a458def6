package dev.parley.testkit.images;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The images that an order asks for.
 *
 * @param address where their files are when they are not in the answer.
 */
record ImageAnswer(ImageOrder order, Instant made, String address) {
    private static final int IMAGE_TOKENS = 272;

    /** The answer as the service gives it when it does not stream. */
    JsonObject json() {
        List<JsonObject> data = images().stream().map(this::image).toList();
        JsonObject json = Json.object("created", made.getEpochSecond(), "data", data);
        if (!order.isGpt()) return json;
        return Json.with(Json.joined(json, choices()), "usage", usage(data.size(), true));
    }

    /** The events of its stream, called by their kind and what happened: the unfinished images, then the image, of each. */
    List<Event> events(String kind) {
        List<Event> events = new ArrayList<>();
        for (MadeImage image : images()) {
            for (int index = 0; index < order.partialImages(); index++) {
                String unfinished = image.base64(index + 1, order.partialImages() + 1);
                events.add(event(kind + ".partial_image", unfinished, "partial_image_index", index));
            }
            events.add(event(kind + ".completed", image.base64(), "usage", usage(1, false)));
        }
        return events;
    }

    private List<MadeImage> images() {
        return IntStream.range(0, order.count()).mapToObj(index -> MadeImage.of(order, index)).toList();
    }

    private JsonObject image(MadeImage image) {
        boolean revised = order.model().equals("dall-e-3");
        return Json.object(
            order.wantsUrl() ? "url" : "b64_json", order.wantsUrl() ? address + "/" + image.name() : image.base64(),
            "revised_prompt", revised ? "A picture of: " + order.prompt() : Optional.empty());
    }

    private Event event(String type, String base64, String name, Object value) {
        JsonObject head = Json.object("type", type, "b64_json", base64, "created_at", made.getEpochSecond());
        return new Event(type, Json.with(Json.joined(head, choices()), name, value));
    }

    private JsonObject choices() {
        return Json.object(
            "background", order.choice("background", "opaque"),
            "output_format", order.choice("output_format", "png"),
            "size", order.size(),
            "quality", order.choice("quality", "low"));
    }

    private JsonObject usage(int images, boolean detailed) {
        int text = order.promptTokens();
        int seen = order.inputs() * IMAGE_TOKENS;
        int output = images * IMAGE_TOKENS;
        return Json.object(
            "input_tokens", text + seen,
            "output_tokens", output,
            "total_tokens", text + seen + output,
            "input_tokens_details", tokens(text, seen),
            "output_tokens_details", detailed ? tokens(0, output) : Optional.empty());
    }

    private static JsonObject tokens(int text, int images) {
        return Json.object("text_tokens", text, "image_tokens", images);
    }
}
