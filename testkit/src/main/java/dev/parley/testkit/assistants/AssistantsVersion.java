package dev.parley.testkit.assistants;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Page;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.wire.Plan;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Which assistants a caller knows, as the header {@code OpenAI-Beta} tells: the first version has files where the second
 * has tools.
 */
public enum AssistantsVersion {
    V1("assistants=v1",
        List.of("tool_resources", "attachments", "response_format", "truncation_strategy", "tool_choice")),
    V2("assistants=v2", List.of("file_ids"));

    private final String header;
    private final List<String> hidden;

    AssistantsVersion(String header, List<String> hidden) {
        this.header = header;
        this.hidden = hidden;
    }

    /** The version that a call asks for, refused when it asks for none. */
    public static AssistantsVersion of(Call call) {
        String sent = call.request().header("openai-beta");
        List<String> betas = sent == null ? List.of() : Arrays.stream(sent.split(",")).map(String::trim).toList();
        return Arrays.stream(values()).filter(version -> betas.contains(version.header)).findFirst()
            .orElseThrow(() -> new Refusal("You must provide the 'OpenAI-Beta' header to access the Assistants API. "
                + "Please try again by setting the header 'OpenAI-Beta: assistants=v2'.").code("invalid_beta"));
    }

    /** Refuses a call by any but the first version, which no other knows. */
    public static void requireFirst(Call call) {
        if (of(call) != V1) throw Refusal.notFound("Unknown request URL.");
    }

    /** The reply that shows an object as the version of a call knows it. */
    public static Plan show(Call call, JsonObject json) {
        return Answers.ok(of(call).shown(json));
    }

    /** The reply that shows a page, the newest first unless the call says otherwise. */
    public static Plan showPage(Call call, Collection<JsonObject> oldestFirst) {
        AssistantsVersion version = of(call);
        return Page.newestFirst(oldestFirst.stream().map(version::shown).toList(), call);
    }

    /** An object without what this version does not know. */
    public JsonObject shown(JsonObject json) {
        JsonObject shown = Json.with(json);
        hidden.forEach(shown::remove);
        return shown;
    }
}
