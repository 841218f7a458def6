package dev.parley.testkit.usage;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the service counts, by the requests that use it: a token is four bytes of them, a character is one. */
enum UsageKind {
    COMPLETIONS("completions", "/v1/(chat/completions|completions|responses)"),
    EMBEDDINGS("embeddings", "/v1/embeddings"),
    MODERATIONS("moderations", "/v1/moderations"),
    IMAGES("images", "/v1/images/.*"),
    AUDIO_SPEECHES("audio_speeches", "/v1/audio/speech"),
    AUDIO_TRANSCRIPTIONS("audio_transcriptions", "/v1/audio/transcriptions"),
    VECTOR_STORES("vector_stores", "/v1/vector_stores/[^/]*/files"),
    CODE_INTERPRETER_SESSIONS("code_interpreter_sessions", "/v1/containers"),
    FILE_SEARCH_CALLS("file_search_calls", "file_searches", "/v1/vector_stores/[^/]*/search"),
    WEB_SEARCH_CALLS("web_search_calls", "web_searches", "");

    private static final int BYTES_A_TOKEN = 4;

    private final String path;
    private final String object;
    private final String requests;

    UsageKind(String path, String requests) {
        this(path, path, requests);
    }

    UsageKind(String path, String object, String requests) {
        this.path = path;
        this.object = object;
        this.requests = requests;
    }

    static @Nullable UsageKind of(String path) {
        return Arrays.stream(values()).filter(kind -> path.matches(kind.requests)).findFirst().orElse(null);
    }

    String path() {
        return path;
    }

    JsonObject result(UsageLedger.Use use) {
        return Json.joined(Json.object("object", "organization.usage." + object + ".result"), counts(use));
    }

    private JsonObject counts(UsageLedger.Use use) {
        long tokens = use.bytes() / BYTES_A_TOKEN;
        return switch (this) {
            case COMPLETIONS -> Json.object("input_tokens", tokens, "output_tokens", tokens, "num_model_requests", use.requests());
            case EMBEDDINGS, MODERATIONS -> Json.object("input_tokens", tokens, "num_model_requests", use.requests());
            case IMAGES -> Json.object("images", use.requests(), "num_model_requests", use.requests());
            case AUDIO_SPEECHES -> Json.object("characters", use.bytes(), "num_model_requests", use.requests());
            case AUDIO_TRANSCRIPTIONS -> Json.object("seconds", use.requests(), "num_model_requests", use.requests());
            case VECTOR_STORES -> Json.object("usage_bytes", use.bytes());
            case CODE_INTERPRETER_SESSIONS -> Json.object("num_sessions", use.requests());
            case FILE_SEARCH_CALLS -> Json.object("num_requests", use.requests());
            case WEB_SEARCH_CALLS -> Json.object("num_model_requests", use.requests(), "num_requests", use.requests());
        };
    }
}
