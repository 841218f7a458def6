package dev.parley.testkit.usage;

import static dev.parley.testkit.service.Route.get;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code /organization}: what the fake was asked for, in buckets of time, at a cent a request. Nothing is grouped. */
public final class UsageArea implements Area {
    private static final long DAY = 86_400;

    private final UsageLedger ledger;

    public UsageArea(UsageLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (UsageKind kind : UsageKind.values()) {
            routes.add(get("/organization/usage/" + kind.path(), call -> page(call, (start, end) -> {
                UsageLedger.Use use = ledger.between(kind, start, end);
                return use.requests() == 0 ? List.of() : List.of(kind.result(use));
            })));
        }
        routes.add(get("/organization/costs", call -> page(call, this::costs)));
        return routes;
    }

    private List<JsonObject> costs(long start, long end) {
        long requests = Arrays.stream(UsageKind.values()).mapToLong(kind -> ledger.between(kind, start, end).requests()).sum();
        if (requests == 0) return List.of();
        return List.of(Json.object(
            "object", "organization.costs.result",
            "amount", Json.object("value", BigDecimal.valueOf(requests, 2), "currency", "usd")));
    }

    private Plan page(Call call, BiFunction<Long, Long, List<JsonObject>> results) {
        long width = width(call);
        long first = number(call, "start_time", -1);
        if (first < 0) throw Checks.missing("start_time");
        long start = startOf(call.query("page"), first);
        long end = number(call, "end_time", ledger.now().getEpochSecond() + 1);
        long limit = number(call, "limit", width == DAY ? 7 : width == 60 ? 60 : 24);
        List<JsonObject> buckets = new ArrayList<>();
        for (; start < end && buckets.size() < limit; start += width) {
            long until = Math.min(start + width, end);
            buckets.add(Json.object(
                "object", "bucket", "start_time", start, "end_time", until, "results", results.apply(start, until)));
        }
        return Answers.ok(Json.object(
            "object", "page",
            "data", buckets,
            "has_more", start < end,
            "next_page", start < end ? "page_" + start : null));
    }

    private static long startOf(@Nullable String page, long otherwise) {
        if (page == null) return otherwise;
        if (!page.matches("page_\\d{1,12}")) throw Checks.invalid("page", page);
        return Long.parseLong(page.substring("page_".length()));
    }

    private static long width(Call call) {
        String width = call.query("bucket_width");
        return switch (width == null ? "1d" : width) {
            case "1m" -> 60;
            case "1h" -> 3_600;
            case "1d" -> DAY;
            default -> throw Checks.invalid("bucket_width", width);
        };
    }

    private static long number(Call call, String name, long usual) {
        String text = call.query(name);
        if (text == null) return usual;
        if (!text.matches("\\d{1,12}")) throw Checks.invalid(name, text);
        return Long.parseLong(text);
    }
}
