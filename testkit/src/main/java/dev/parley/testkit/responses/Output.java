package dev.parley.testkit.responses;

import com.google.gson.JsonObject;
import dev.parley.testkit.service.Words;
import java.util.List;

/**
 * What a response says.
 *
 * @param isCut whether the message was cut short by the limit.
 */
record Output(List<JsonObject> items, boolean isCut) {
    int tokens() {
        return items.stream().mapToInt(item -> Words.count(ResponsePrompt.textOf(item))).sum();
    }
}
