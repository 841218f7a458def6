package dev.parley.testkit.images;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An image that the fake made: of a size, and of a color that follows from what was asked for. */
record MadeImage(String size, int color) {
    private static final Pattern NAME = Pattern.compile("(\\d{1,4}x\\d{1,4})-([0-9a-f]{6})\\.png");
    private static final int COLORS = 0xFFFFFF;

    /** The image of that number among those that an order asks for. */
    static MadeImage of(ImageOrder order, int index) {
        return new MadeImage(order.size(), 31 * (order.prompt().hashCode() + order.inputs()) + index & COLORS);
    }

    /** The image whose file has that name; none when there is none. */
    static Optional<MadeImage> named(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new MadeImage(matcher.group(1), Integer.parseInt(matcher.group(2), 16)));
    }

    /** What its file is called, from which it can be made again. */
    String name() {
        return size + "-%06x.png".formatted(color);
    }

    byte[] png() {
        return png(1, 1);
    }

    String base64() {
        return base64(1, 1);
    }

    /** As base64, when only the first of so many parts is done, or the first two, or … */
    String base64(int done, int parts) {
        return Base64.getEncoder().encodeToString(png(done, parts));
    }

    private byte[] png(int done, int parts) {
        String[] sides = size.split("x");
        int height = Integer.parseInt(sides[1]);
        return new Picture(Integer.parseInt(sides[0]), height, color, height * done / parts).png();
    }
}
