package calls;

import dev.parley.chat.Answer;
import dev.parley.chat.Ask;
import dev.parley.chat.Extra;
import dev.parley.chat.Query;
import dev.parley.java.chat.AskBuilder;
import dev.parley.java.chat.QueryBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What Java callers write of {@code first.kt}; each leads to the temperature 0.5 or the text "hi". */
public final class JavaCalls {
    private JavaCalls() {
    }

    public static Map<String, Supplier<Object>> all() {
        return Map.of(
            "new", () -> new Ask("m", "q", 0.5, Extra.NONE).temperature(),
            "new of the short form", () -> new Ask("m", List.of("a", "b"), 0.5, Extra.NONE).temperature(),
            "new without extra", () -> new Answer("hi").text(),
            "new with extra", () -> new Answer("hi", Extra.NONE).text(),
            "new of nothing", () -> new Query().limit(),
            "new of all", () -> new Query(0.5, Extra.NONE).limit(),
            "builder of nothing", () -> QueryBuilder.of().build().limit(),
            "builder", () -> AskBuilder.of("m", "q").temperature(0.5).build().temperature(),
            "changed copy", () -> AskBuilder.from(AskBuilder.of("m", "q").build()).temperature(0.5).build().temperature());
    }
}
