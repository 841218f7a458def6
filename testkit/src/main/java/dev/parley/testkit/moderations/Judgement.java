package dev.parley.testkit.moderations;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the fake thinks of a text and the address of an image: it goes by single words, and is sure of itself. */
record Judgement(String text, String image) {
    private static final double HIGH = 0.9;
    private static final double LOW = 0.0001;

    /** The categories, and the words that make each apply. */
    private static final Map<String, List<String>> CATEGORIES = new LinkedHashMap<>();

    /** The categories that are looked for in images too. */
    private static final Set<String> SEEN = Set.of("self-harm", "self-harm/intent", "self-harm/instructions", "sexual",
        "violence", "violence/graphic");

    static {
        CATEGORIES.put("harassment", List.of("idiot"));
        CATEGORIES.put("harassment/threatening", List.of("idiot, beware"));
        CATEGORIES.put("hate", List.of("hate them"));
        CATEGORIES.put("hate/threatening", List.of("hate them to death"));
        CATEGORIES.put("illicit", List.of("shoplift"));
        CATEGORIES.put("illicit/violent", List.of("bomb"));
        CATEGORIES.put("self-harm", List.of("hurt myself"));
        CATEGORIES.put("self-harm/intent", List.of("will hurt myself"));
        CATEGORIES.put("self-harm/instructions", List.of("how to hurt myself"));
        CATEGORIES.put("sexual", List.of("sex"));
        CATEGORIES.put("sexual/minors", List.of());
        CATEGORIES.put("violence", List.of("kill", "bomb"));
        CATEGORIES.put("violence/graphic", List.of("blood"));
    }

    JsonObject json() {
        return Json.object(
            "flagged", CATEGORIES.keySet().stream().anyMatch(this::applies),
            "categories", each(this::applies),
            "category_scores", each(category -> applies(category) ? HIGH : LOW),
            "category_applied_input_types", each(this::inputTypes));
    }

    private static JsonObject each(Function<String, Object> value) {
        JsonObject json = new JsonObject();
        for (String category : CATEGORIES.keySet()) json.add(category, Json.element(value.apply(category)));
        return json;
    }

    private boolean applies(String category) {
        return applies(category, text) || SEEN.contains(category) && applies(category, image);
    }

    private static boolean applies(String category, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return CATEGORIES.get(category).stream().anyMatch(lower::contains);
    }

    private List<String> inputTypes(String category) {
        List<String> types = new ArrayList<>();
        if (!text.isEmpty()) types.add("text");
        if (!image.isEmpty() && SEEN.contains(category)) types.add("image");
        return types;
    }
}
