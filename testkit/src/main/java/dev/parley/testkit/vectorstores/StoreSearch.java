package dev.parley.testkit.vectorstores;

import static dev.parley.testkit.json.Read.decimal;
import static dev.parley.testkit.json.Read.members;
import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;
import static dev.parley.testkit.json.Read.texts;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Checks;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A search: a piece of a file scores by how many words of the question it has, from 0 for none to 1 for all. */
record StoreSearch(JsonObject request, List<String> queries) {
    private static final int DEFAULT_RESULTS = 10;
    private static final Pattern TERM = Pattern.compile("[\\p{L}\\p{N}]+");

    static StoreSearch of(JsonObject request) {
        return new StoreSearch(request, queriesOf(request));
    }

    JsonObject json(List<StoreFile> files) {
        List<Hit> hits = hitsIn(files);
        int limit = number(request, "max_num_results", DEFAULT_RESULTS);
        return Json.object(
            "object", "vector_store.search_results.page",
            "search_query", queries,
            "data", hits.stream().limit(limit).map(Hit::json).toList(),
            "has_more", hits.size() > limit,
            "next_page", null);
    }

    private List<Hit> hitsIn(List<StoreFile> files) {
        JsonObject filters = members(request, "filters");
        AttributeFilter filter = filters == null ? null : AttributeFilter.of(filters);
        Double threshold = decimal(membersOrNone(request, "ranking_options").get("score_threshold"));
        return files.stream()
            .filter(file -> file.isCompleted() && (filter == null || filter.lets(file.attributes())))
            .flatMap(file -> file.chunks().stream().map(chunk -> new Hit(file, chunk, scoreOf(chunk))))
            .filter(hit -> hit.score > 0 && (threshold == null || hit.score >= threshold))
            .sorted(Comparator.comparingDouble(Hit::score).reversed()).toList();
    }

    private double scoreOf(String chunk) {
        Set<String> there = termsOf(chunk);
        return queries.stream().mapToDouble(query -> share(termsOf(query), there)).max().orElse(0);
    }

    private static double share(Set<String> wanted, Set<String> there) {
        return wanted.isEmpty() ? 0 : (double) wanted.stream().filter(there::contains).count() / wanted.size();
    }

    private static Set<String> termsOf(String text) {
        return TERM.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<String> queriesOf(JsonObject request) {
        JsonElement query = request.get("query");
        if (query == null) throw Checks.missing("query");
        if (Read.isString(query)) return List.of(query.getAsString());
        if (!(query instanceof JsonArray)) throw Checks.wrongType("query", "a string or an array of strings", query);
        if (texts(request, "query").isEmpty()) throw Checks.emptyArray("query");
        return texts(request, "query");
    }

    private record Hit(StoreFile file, String chunk, double score) {
        JsonObject json() {
            return Json.object(
                "file_id", file.id(),
                "filename", file.name(),
                "score", score,
                "attributes", file.attributes(),
                "content", List.of(StoreFileCalls.part(chunk)));
        }
    }
}
