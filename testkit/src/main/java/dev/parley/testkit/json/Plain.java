package dev.parley.testkit.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, strings, numbers, booleans and null, so that a test needs no library to look at it. */
public final class Plain {
    private Plain() {}

    public static Map<String, @Nullable Object> map(JsonObject object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.entrySet().forEach(member -> map.put(member.getKey(), value(member.getValue())));
        return Collections.unmodifiableMap(map);
    }

    public static @Nullable Object value(JsonElement element) {
        if (element instanceof JsonObject object) return map(object);
        if (element instanceof JsonArray array) return list(array);
        if (!(element instanceof JsonPrimitive primitive)) return null;
        if (primitive.isBoolean()) return primitive.getAsBoolean();
        return primitive.isString() ? primitive.getAsString() : number(primitive.getAsBigDecimal());
    }

    private static List<@Nullable Object> list(JsonArray array) {
        List<@Nullable Object> list = new ArrayList<>();
        array.forEach(element -> list.add(value(element)));
        return Collections.unmodifiableList(list);
    }

    private static Object number(BigDecimal number) {
        if (number.scale() > 0 || number.precision() > 18) return number.doubleValue();
        long whole = number.longValue();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }
}
