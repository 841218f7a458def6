package dev.parley.testkit.images;

import static dev.parley.testkit.json.Read.flag;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Words;
import java.util.List;

/**
 * What a request for images asks for, after its checks.
 *
 * @param inputs how many images came with it.
 */
public record ImageOrder(JsonObject request, String model, int inputs) {
    private static final List<String> GPT_ONLY =
        List.of("output_format", "output_compression", "stream", "partial_images", "moderation", "background");

    /** The order of a request that need not name its model. */
    public static ImageOrder of(JsonObject request, String defaultModel, int inputs) {
        boolean wantsGpt = GPT_ONLY.stream().anyMatch(request::has);
        return new ImageOrder(request, text(request, "model", wantsGpt ? "gpt-image-1.5" : defaultModel), inputs);
    }

    String prompt() {
        return text(request, "prompt", "");
    }

    int count() {
        return number(request, "n", 1);
    }

    public boolean streams() {
        return flag(request, "stream");
    }

    int partialImages() {
        return number(request, "partial_images", 0);
    }

    String size() {
        return choice("size", "1024x1024");
    }

    boolean isGpt() {
        return !model.startsWith("dall-e");
    }

    boolean wantsUrl() {
        return !isGpt() && !"b64_json".equals(text(request, "response_format"));
    }

    int promptTokens() {
        return Words.count(prompt());
    }

    /** A choice, where {@code auto} and saying nothing both leave it to the model. */
    String choice(String name, String usual) {
        String choice = text(request, name, "auto");
        return choice.equals("auto") ? usual : choice;
    }
}
