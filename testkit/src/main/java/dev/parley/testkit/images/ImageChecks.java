package dev.parley.testkit.images;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Refusal;

/** Refuses a request for images that the service would refuse as well. */
final class ImageChecks {
    private static final String SIZE = "auto|[1-9]\\d{0,3}x[1-9]\\d{0,3}";

    private ImageChecks() {}

    static void check(JsonObject request, boolean wantsPrompt) {
        if (wantsPrompt && Checks.requireText(request, "prompt").isBlank()) {
            throw new Refusal("Prompt must not be empty.").param("prompt").code("invalid_value");
        }
        requireRange(request, "n", 1, 10);
        requireRange(request, "partial_images", 0, 3);
        requireRange(request, "output_compression", 0, 100);
        String size = Read.text(request, "size", "auto");
        if (!size.matches(SIZE)) {
            throw new Refusal("Invalid size '" + size + "'.").param("size").code("invalid_value");
        }
    }

    /** Refuses what goes with no model that makes an image for that order. */
    static ImageOrder check(ImageOrder order) {
        if (order.isGpt() && order.request().has("response_format")) {
            throw new Refusal("Unknown parameter: 'response_format'.").param("response_format").code("unknown_parameter");
        }
        if (!order.isGpt() && order.streams()) {
            throw new Refusal("The model '" + order.model() + "' does not support streaming.")
                .param("stream").code("invalid_value");
        }
        return order;
    }

    private static void requireRange(JsonObject request, String param, int from, int to) {
        Integer value = Read.number(request, param);
        if (value == null || value >= from && value <= to) return;
        throw new Refusal("Invalid '" + param + "': expected a value in " + from + ".." + to + ", but got " + value
            + " instead.").param(param).code("invalid_value");
    }
}
