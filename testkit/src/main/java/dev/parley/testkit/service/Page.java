package dev.parley.testkit.service;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.wire.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a list that the parameters {@code after}, {@code before}, {@code limit} and {@code order} ask for. */
public final class Page {
    private static final int DEFAULT_LIMIT = 20;

    private Page() {}

    /** The page of objects that are given oldest first, and told so when the call does not say otherwise. */
    public static Plan oldestFirst(Collection<JsonObject> all, Call call) {
        return Answers.ok(json(all, call, "asc"));
    }

    /** The page of objects that are given oldest first, and told newest first when the call does not say otherwise. */
    public static Plan newestFirst(Collection<JsonObject> all, Call call) {
        return Answers.ok(json(all, call, "desc"));
    }

    /** A list that has but one page. */
    public static JsonObject whole(Collection<JsonObject> all) {
        return Json.object("object", "list", "data", all);
    }

    private static JsonObject json(Collection<JsonObject> all, Call call, String usualOrder) {
        List<JsonObject> ordered = new ArrayList<>(all);
        String order = call.query("order");
        if ((order == null ? usualOrder : order).startsWith("desc")) Collections.reverse(ordered);
        List<JsonObject> rest = between(ordered, call.query("after"), call.query("before"));
        boolean fromEnd = call.query("before") != null && call.query("after") == null;
        int size = Math.min(limit(call.query("limit")), rest.size());
        List<JsonObject> data = fromEnd ? rest.subList(rest.size() - size, rest.size()) : rest.subList(0, size);
        return Json.object(
            "object", "list",
            "data", data,
            "first_id", data.isEmpty() ? "" : Read.text(data.get(0), "id"),
            "last_id", data.isEmpty() ? "" : Read.text(data.get(data.size() - 1), "id"),
            "has_more", rest.size() > data.size());
    }

    private static List<JsonObject> between(List<JsonObject> all, @Nullable String after, @Nullable String before) {
        int start = after == null ? 0 : indexOf(all, after, all.size() - 1) + 1;
        int end = before == null ? all.size() : indexOf(all, before, all.size());
        return all.subList(start, Math.max(start, end));
    }

    private static int indexOf(List<JsonObject> all, String id, int otherwise) {
        for (int at = 0; at < all.size(); at++) if (id.equals(Read.text(all.get(at), "id"))) return at;
        return otherwise;
    }

    private static int limit(@Nullable String limit) {
        return limit != null && limit.matches("\\d{1,9}") ? Integer.parseInt(limit) : DEFAULT_LIMIT;
    }
}
