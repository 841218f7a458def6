package dev.parley.java.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.parley.java.Json;
import dev.parley.schema.Description;
import dev.parley.schema.JsonType;
import java.io.Closeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JacksonTypesTest {
    private enum Weather { @JsonProperty("sun") SUN, RAIN }

    @Description("A halt.")
    private record Stop(String city, @JsonPropertyDescription("How long, in hours.") int hours) {
        boolean isLong() {
            return hours > 8;
        }
    }

    private record Plan(Weather weather, List<Stop> stops, @Description("Why.") @Nullable String reason) {
    }

    private record Celsius(@JsonValue double degrees) {
    }

    private record Scalars(
        long whole, BigDecimal money, double share, boolean on, char letter, UUID id, LocalDate day, byte[] bytes, Celsius warm) {
    }

    private record Options(Optional<String> name, OptionalInt count, @Nullable Weather weather, @Nullable Stop stop) {
    }

    private record Node(String name, @Nullable Node next, List<Node> children) {
    }

    private record Pair<A, B>(A first, B second) {
    }

    private record Pairs(Pair<String, Integer> one, Pair<Stop, List<String>> other) {
    }

    private record Nothing() {
    }

    private sealed interface Shape {
        record Circle(double radius) implements Shape {
        }

        @JsonTypeName("box")
        record Square(double side, @Nullable Shape inner) implements Shape {
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Cat.class, name = "cat"), @JsonSubTypes.Type(value = Dog.class, name = "dog")})
    private interface Pet {
    }

    private record Cat(int lives) implements Pet {
    }

    private record Dog(String name) implements Pet {
    }

    private record Home(Pet pet, List<Shape> shapes) {
    }

    /** A bean. */
    public static final class Trip {
        private String city = "";
        private @Nullable Integer days;

        public String getCity() {
            return city;
        }

        public void setCity(String city) {
            this.city = city;
        }

        public @Nullable Integer getDays() {
            return days;
        }

        public void setDays(@Nullable Integer days) {
            this.days = days;
        }
    }

    private record Loose(Map<String, String> all) {
    }

    private record Deep(List<Loose> looses) {
    }

    private record Anything(Object value) {
    }

    private record Stream(Closeable closeable) {
    }

    @Test
    void everyMemberIsRequiredAndWhatMayBeNullSaysSo() {
        assertSchema("""
            {"type": "object", "properties": {
              "weather": {"type": "string", "enum": ["sun", "RAIN"]},
              "stops": {"type": "array", "items": {"type": "object", "properties": {
                "city": {"type": "string"},
                "hours": {"type": "integer", "description": "How long, in hours."}},
                "required": ["city", "hours"], "additionalProperties": false, "description": "A halt."}},
              "reason": {"type": ["string", "null"], "description": "Why."}},
             "required": ["weather", "stops", "reason"], "additionalProperties": false}""", Plan.class);
        assertEquals("Plan", JsonType.of(Plan.class).name().replaceAll(".*_", ""));
        assertTrue(JsonType.of(Plan.class).strict());
        assertSame(JsonType.of(Plan.class), JsonType.of(Plan.class));
    }

    @Test
    void whatJacksonWritesAsAPlainValueIsOne() {
        assertEquals(List.of("integer", "number", "number", "boolean", "string", "string", "string", "string", "number"),
            types(Scalars.class));
        Scalars some = new Scalars(1, new BigDecimal("1.50"), 0.5, true, 'x', new UUID(1, 2), LocalDate.of(2026, 1, 2),
            new byte[] {1}, new Celsius(3));
        String json = JsonType.of(Scalars.class).write(some);
        assertTrue(json.contains("\"day\":\"2026-01-02\",\"bytes\":\"AQ==\",\"warm\":3.0"), json);
    }

    @Test
    void optionalMembersMayBeNull() {
        assertSchema("""
            {"type": "object", "properties": {
              "name": {"type": ["string", "null"]},
              "count": {"type": ["integer", "null"]},
              "weather": {"type": ["string", "null"], "enum": ["sun", "RAIN", null]},
              "stop": {"anyOf": [
                {"type": "object", "properties": {
                  "city": {"type": "string"}, "hours": {"type": "integer", "description": "How long, in hours."}},
                 "required": ["city", "hours"], "additionalProperties": false, "description": "A halt."},
                {"type": "null"}]}},
             "required": ["name", "count", "weather", "stop"], "additionalProperties": false}""", Options.class);
        assertEquals(new Options(Optional.empty(), OptionalInt.empty(), null, null), JsonType.of(Options.class).read("""
            {"name": null, "count": null, "weather": null, "stop": null}"""));
        assertEquals(List.of("string", List.of("integer", "null")), types(Trip.class));
        assertEquals(3, JsonType.of(Trip.class).read("{\"city\": \"Oslo\", \"days\": 3}").getDays());
    }

    @Test
    void aRecordThatHoldsItselfRefersToItself() {
        assertSchema("""
            {"type": "object", "properties": {
              "name": {"type": "string"},
              "next": {"anyOf": [{"$ref": "#"}, {"type": "null"}]},
              "children": {"type": "array", "items": {"$ref": "#"}}},
             "required": ["name", "next", "children"], "additionalProperties": false}""", Node.class);
        Node tree = new Node("a", null, List.of(new Node("b", null, List.of())));
        JsonType<Node> type = JsonType.of(Node.class);
        assertEquals(tree, type.read(type.write(tree)));
    }

    @Test
    void typeArgumentsAreFilledIn() {
        String schema = JsonType.of(Pairs.class).schema().toString();
        assertTrue(schema.contains("""
            "one":{"type":"object","properties":{"first":{"type":"string"},"second":{"type":"integer"}}"""), schema);
        assertTrue(schema.contains("\"second\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}"), schema);
        JsonType<?> pair = JsonType.of(new TypeReference<Pair<Stop, Stop>>() { }.getType());
        assertEquals(new Pair<>(new Stop("Oslo", 3), new Stop("Rome", 4)), pair.read("""
            {"first": {"city": "Oslo", "hours": 3}, "second": {"city": "Rome", "hours": 4}}"""));
        assertTrue(pair.name().matches("[A-Za-z0-9_-]{1,64}"), pair.name());
    }

    @Test
    void aListAndASealedTypeAreTheValueOfAnObject() {
        JsonType<List<Stop>> stops = JsonType.listOf(Stop.class);
        assertEquals(List.of("array"), types(stops));
        assertEquals("Stops", stops.name());
        assertEquals("{\"value\":[{\"city\":\"Oslo\",\"hours\":3}]}", stops.write(List.of(new Stop("Oslo", 3))));
        assertEquals(List.of(new Stop("Oslo", 3)), stops.read("{\"value\": [{\"city\": \"Oslo\", \"hours\": 3}]}"));

        JsonType<Shape> shape = JsonType.of(Shape.class);
        Shape box = new Shape.Square(1, new Shape.Circle(0.5));
        assertEquals(
            "{\"value\":{\"type\":\"box\",\"side\":1.0,\"inner\":{\"type\":\"Circle\",\"radius\":0.5}}}", shape.write(box));
        assertEquals(box, shape.read(shape.write(box)));
        String schema = shape.schema().toString();
        assertTrue(schema.contains("{\"type\":{\"type\":\"string\",\"enum\":[\"Circle\"]},\"radius\":{\"type\":\"number\"}}"), schema);
        assertTrue(schema.contains("\"$ref\":\"#/$defs/"), schema);
    }

    @Test
    void variantsMayBeToldApartByAnotherProperty() {
        JsonType<Home> type = JsonType.of(Home.class);
        String schema = type.schema().toString();
        assertTrue(schema.contains("\"kind\":{\"type\":\"string\",\"enum\":[\"dog\"]},\"name\":{\"type\":\"string\"}"), schema);
        Home home = new Home(new Dog("Rex"), List.of(new Shape.Circle(1)));
        assertEquals(
            "{\"pet\":{\"kind\":\"dog\",\"name\":\"Rex\"},\"shapes\":[{\"type\":\"Circle\",\"radius\":1.0}]}", type.write(home));
        assertEquals(home, type.read(type.write(home)));
    }

    @Test
    void aRecordOfNothingIsAnEmptyObject() {
        assertSchema("{\"type\": \"object\", \"properties\": {}, \"required\": [], \"additionalProperties\": false}", Nothing.class);
        assertEquals(new Nothing(), JsonType.of(Nothing.class).read("{}"));
    }

    @Test
    void whatAStrictSchemaCannotHoldIsNamedWithItsMemberAndARemedy() {
        Map<Class<?>, String> cases = Map.of(
            Loose.class, "Loose.all, of the type java.util.Map<java.lang.String,java.lang.String>: make it a list of entries",
            Deep.class, "Deep.looses.all, of the type java.util.Map<java.lang.String,java.lang.String>: make it a list of entries",
            Anything.class, "Anything.value, of the type java.lang.Object: give it a serializer of its own",
            Stream.class, "Stream.closeable, of the type java.io.Closeable: give it a serializer of its own");
        cases.forEach((type, told) -> {
            String said = assertThrows(IllegalArgumentException.class, () -> JsonType.of(type), told).getMessage();
            assertTrue(said.contains(told), said);
        });
    }

    @Test
    void whatDoesNotFitIsRefused() {
        JsonType<Stop> stop = JsonType.of(Stop.class);
        JsonType<Plan> plan = JsonType.of(Plan.class);
        List<String> cases =
            List.of("{\"city\":\"Oslo\",\"hours\":null}", "{\"hours\":3}", "{\"city\":null,\"hours\":3}", "no JSON", "");
        for (String unfit : cases) {
            assertThrows(IllegalArgumentException.class, () -> stop.read(unfit), unfit);
        }
        assertThrows(IllegalArgumentException.class, () -> plan.read("{\"weather\":\"snow\",\"stops\":[]}"));
        assertEquals(new Plan(Weather.RAIN, List.of(), null), plan.read("{\"weather\":\"RAIN\",\"stops\":[],\"more\":1}"));
        assertThrows(IllegalArgumentException.class, () -> JsonType.listOf(Stop.class).read("{}"));
    }

    @Test
    void whatAToolReturnsIsWritten() {
        JacksonTypes types = new JacksonTypes();
        assertEquals("{\"city\":\"Oslo\",\"hours\":3}", types.write(new Stop("Oslo", 3)));
        assertThrows(IllegalArgumentException.class, () -> types.write(new Object()));
        assertFalse(types.write(new Stop("Oslo", 9)).contains("long"));
    }

    private static void assertSchema(String expected, Class<?> type) {
        assertEquals(Json.toMap(expected), Json.toMap(JsonType.of(type).schema()));
    }

    private static List<Object> types(Class<?> type) {
        return types(JsonType.of(type));
    }

    private static List<Object> types(JsonType<?> type) {
        Map<?, ?> members = assertInstanceOf(Map.class, Json.toMap(type.schema()).get("properties"));
        return members.values().stream().<Object>map(member -> ((Map<?, ?>) member).get("type")).toList();
    }
}
