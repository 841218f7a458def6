package dev.parley.java.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.parley.java.Json;
import dev.parley.schema.JsonType;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Members whose values are written as text, of a certain form. */
class TextFormsTest {
    private record Voyage(
        UUID id, LocalDate day, Instant begins, OffsetDateTime ends, OffsetTime noon, Duration takes, Period notice, Date printed,
        URI page) {
    }

    private record Local(LocalTime time, LocalDateTime moment) {
    }

    private record Optionals(Optional<LocalDate> day, @Nullable Instant moment, List<LocalDate> days) {
    }

    private record Own(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate day) {
    }

    @Test
    void whatHasAFormatOfStrictSchemasSaysSo() {
        JsonType<Voyage> type = JsonType.of(Voyage.class);
        assertEquals(Arrays.asList("uuid", "date", "date-time", "date-time", "time", "duration", "duration", "date-time", null),
            members(type).values().stream().<Object>map(member -> of(member).get("format")).toList());
        members(type).values().forEach(member -> assertEquals("string", of(member).get("type")));
        ZoneOffset offset = ZoneOffset.ofHours(2);
        Voyage some = new Voyage(new UUID(1, 2), LocalDate.of(2026, 1, 2), Instant.ofEpochSecond(3),
            OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, offset), OffsetTime.of(12, 0, 0, 0, offset), Duration.ofMinutes(90),
            Period.ofMonths(1), new Date(4_000), URI.create("https://example.com/a"));
        assertEquals(some, type.read(type.write(some)));
        assertEquals("\"PT1H30M\"", Json.object(type.write(some)).get("takes").toString());
    }

    @Test
    void aLocalTimeHasAPattern() {
        JsonType<Local> type = JsonType.of(Local.class);
        assertTrue("23:59:59".matches((String) of(members(type).get("time")).get("pattern")));
        assertTrue("2026-01-02T03:04:05".matches((String) of(members(type).get("moment")).get("pattern")));
        Local some = new Local(LocalTime.of(3, 4, 5), LocalDateTime.of(2026, 1, 2, 3, 4, 5));
        assertEquals(some, type.read(type.write(some)));
    }

    @Test
    void whatMayBeNullHasItsFormatStill() {
        JsonType<Optionals> type = JsonType.of(Optionals.class);
        assertEquals(Map.of("type", List.of("string", "null"), "format", "date"), members(type).get("day"));
        assertEquals(Map.of("type", List.of("string", "null"), "format", "date-time"), members(type).get("moment"));
        assertEquals(Map.of("type", "string", "format", "date"), of(members(type).get("days")).get("items"));
        Optionals none = new Optionals(Optional.empty(), null, List.of());
        assertEquals(none, type.read("{\"day\": null, \"moment\": null, \"days\": []}"));
    }

    @Test
    void aPatternOfOnesOwnHolds() {
        JsonType<Own> type = JsonType.of(Own.class);
        assertEquals(Map.of("type", "string"), members(type).get("day"));
        assertEquals(new Own(LocalDate.of(2026, 1, 2)), type.read("{\"day\": \"02.01.2026\"}"));
    }

    private static Map<?, ?> members(JsonType<?> type) {
        return of(Json.toMap(type.schema()).get("properties"));
    }

    private static Map<?, ?> of(@Nullable Object member) {
        return (Map<?, ?>) member;
    }
}
