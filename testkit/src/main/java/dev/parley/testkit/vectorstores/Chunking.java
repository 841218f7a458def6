package dev.parley.testkit.vectorstores;

import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.text;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Words;
import java.util.ArrayList;
import java.util.List;

/** How the text of a file is cut into pieces, with words for tokens. */
record Chunking(int size, int overlap) {
    private static final Chunking AUTO = new Chunking(800, 400);

    /** What the {@code chunking_strategy} of a request says. */
    static Chunking of(JsonObject request) {
        JsonObject strategy = members(request, "chunking_strategy");
        String type = strategy == null ? "auto" : text(strategy, "type", "null");
        return switch (type) {
            case "auto" -> AUTO;
            case "static" -> fixed(members(strategy, "static"));
            default -> throw Checks.invalid("chunking_strategy.type", type);
        };
    }

    /** The pieces of a text; the last one is not repeated in a shorter one. */
    List<String> chunksOf(String text) {
        List<String> words = Words.of(text);
        List<String> chunks = new ArrayList<>();
        for (int from = 0; from == 0 || from + overlap < words.size(); from += size - overlap) {
            chunks.add(String.join("", words.subList(from, Math.min(words.size(), from + size))).trim());
        }
        return chunks;
    }

    JsonObject json() {
        return Json.object("type", "static",
            "static", Json.object("max_chunk_size_tokens", size, "chunk_overlap_tokens", overlap));
    }

    private static Chunking fixed(JsonObject sizes) {
        if (sizes == null) throw Checks.missing("chunking_strategy.static");
        int size = required(sizes, "max_chunk_size_tokens");
        int overlap = required(sizes, "chunk_overlap_tokens");
        if (size < 100 || size > 4096) throw new Refusal("max_chunk_size_tokens must be between 100 and 4096.");
        if (overlap < 0 || overlap > size / 2) throw new Refusal("chunk_overlap_tokens must not exceed half of it.");
        return new Chunking(size, overlap);
    }

    private static int required(JsonObject sizes, String name) {
        Integer number = number(sizes, name);
        if (number == null) throw Checks.missing(name);
        return number;
    }
}
