package dev.parley.testkit.tools;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.parley.testkit.json.Read;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The least number that a schema allows: 0, or the one nearest to it within its bounds, or the next few above it. */
final class NumberSample {
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;
    private final BigDecimal step;
    private final boolean isStepped;

    NumberSample(JsonObject schema, boolean whole) {
        BigDecimal multiple = decimal(schema, "multipleOf");
        BigDecimal above = decimal(schema, "exclusiveMinimum");
        BigDecimal below = decimal(schema, "exclusiveMaximum");
        BigDecimal minimum = decimal(schema, "minimum");
        BigDecimal maximum = decimal(schema, "maximum");
        this.isStepped = multiple != null || whole;
        this.step = multiple != null ? multiple : whole ? BigDecimal.ONE : stepWithin(above, below);
        this.least = above == null ? minimum : max(minimum, floor(above).add(step));
        this.most = below == null ? maximum : min(maximum, ceiling(below).subtract(step));
    }

    /** The number for an element of an array, which differ while there is room. */
    JsonPrimitive value(int index) {
        BigDecimal first = least != null ? ceiling(least)
            : most != null && most.signum() < 0 ? floor(most) : BigDecimal.ZERO;
        BigDecimal value = first.add(step.multiply(BigDecimal.valueOf(index)));
        if (most != null && value.compareTo(most) > 0) value = first;
        return new JsonPrimitive(value.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(value.toPlainString()));
    }

    /** A step that leaves room between two bounds. */
    private static BigDecimal stepWithin(@Nullable BigDecimal above, @Nullable BigDecimal below) {
        BigDecimal step = BigDecimal.ONE;
        if (above == null || below == null) return step;
        while (step.compareTo(below.subtract(above)) >= 0) step = step.movePointLeft(1);
        return step;
    }

    private BigDecimal ceiling(BigDecimal value) {
        return !isStepped || isOnStep(value) ? value : value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private BigDecimal floor(BigDecimal value) {
        return !isStepped || isOnStep(value) ? value : value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private boolean isOnStep(BigDecimal value) {
        return value.remainder(step).signum() == 0;
    }

    private static BigDecimal max(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.max(other);
    }

    private static BigDecimal min(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.min(other);
    }

    private static @Nullable BigDecimal decimal(JsonObject schema, String name) {
        return Read.isNumber(schema.get(name)) ? schema.get(name).getAsBigDecimal() : null;
    }
}
