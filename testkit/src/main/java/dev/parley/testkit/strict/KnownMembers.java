package dev.parley.testkit.strict;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The members that the service knows in the JSON of a POST, and between which numbers they lie. */
final class KnownMembers {
    private static final Pattern MEMBER = Pattern.compile("(\\w+)(?:\\[(.*)\\.\\.(.*)])?");

    /** What is known of each path; nothing of a path that is not here. */
    private static final Map<String, Map<String, Range>> PATHS = read();

    private record Range(String least, String most) {}

    private KnownMembers() {}

    static void check(String path, JsonObject request) {
        Map<String, Range> known = PATHS.get(path);
        if (known == null) return;
        for (Map.Entry<String, JsonElement> member : request.entrySet()) {
            Range range = known.get(member.getKey());
            if (range == null) throw unknown(member.getKey());
            if (Read.isNumber(member.getValue())) check(member.getKey(), member.getValue().getAsBigDecimal(), range);
        }
    }

    private static void check(String param, BigDecimal value, Range range) {
        String kind = value.scale() > 0 ? "decimal" : "integer";
        if (!range.least.isEmpty() && value.compareTo(new BigDecimal(range.least)) < 0) {
            throw outside(param, kind, "below minimum", ">= " + range.least, "below_min_value", value);
        }
        if (!range.most.isEmpty() && value.compareTo(new BigDecimal(range.most)) > 0) {
            throw outside(param, kind, "above maximum", "<= " + range.most, "above_max_value", value);
        }
    }

    private static Refusal unknown(String param) {
        return new Refusal("Unknown parameter: '" + param + "'.").param(param).code("unknown_parameter");
    }

    private static Refusal outside(String param, String kind, String how, String expected, String code, BigDecimal value) {
        return new Refusal("Invalid '" + param + "': " + kind + " " + how + " value. Expected a value " + expected
            + ", but got " + value + " instead.").param(param).code(kind + "_" + code);
    }

    private static Map<String, Map<String, Range>> read() {
        Map<String, Map<String, Range>> paths = new HashMap<>();
        try (InputStream table = KnownMembers.class.getResourceAsStream("members.txt")) {
            new String(table.readAllBytes(), UTF_8).lines().filter(line -> line.startsWith("/")).forEach(line -> {
                String[] words = line.split(" ");
                Map<String, Range> members = paths.computeIfAbsent(words[0], path -> new HashMap<>());
                for (int at = 1; at < words.length; at++) add(members, words[at]);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return paths;
    }

    private static void add(Map<String, Range> members, String word) {
        Matcher member = MEMBER.matcher(word);
        if (!member.matches()) throw new IllegalStateException("members.txt has no member in: " + word);
        boolean ranges = member.group(2) != null;
        members.put(member.group(1), new Range(ranges ? member.group(2) : "", ranges ? member.group(3) : ""));
    }
}
