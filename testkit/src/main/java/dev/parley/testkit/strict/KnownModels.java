package dev.parley.testkit.strict;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Refusal;
import java.util.regex.Pattern;

/** The models that the service has, by their families: new versions of these are known before they are here. */
final class KnownModels {
    private static final Pattern FAMILIES = Pattern.compile("(chatgpt-4o|gpt-(3\\.5|4|5|image|audio|realtime|oss)|o[134]"
        + "|codex|computer-use|text-embedding-(3|ada)|omni-moderation|text-moderation|whisper-1|tts-1|dall-e-[23]|sora"
        + "|babbage-002|davinci-002|bench-\\d)[-.\\w]*|ft:.+");

    private KnownModels() {}

    static void check(JsonObject request) {
        String model = Read.text(request, "model");
        if (model == null || FAMILIES.matcher(model).matches()) return;
        throw Refusal.notFound("The model `" + model + "` does not exist or you do not have access to it.")
            .param("model").code("model_not_found");
    }
}
