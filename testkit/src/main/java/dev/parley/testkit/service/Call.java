package dev.parley.testkit.service;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request on its way to an area, with what the names in its path stand for. */
public record Call(Request request, Map<String, String> names) {
    private static final int LARGEST_JSON = 16 * 1024 * 1024;
    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";

    /** The value of a name in the path. */
    public String path(String name) {
        return names.get(name);
    }

    /** The first value of a query parameter, decoded; null when it was not sent. */
    public @Nullable String query(String name) {
        return request.parameter(name);
    }

    /** The body, refused as the service refuses it when it is no JSON object; no members when there is none. */
    public JsonObject json() {
        if (isEmpty()) return Json.empty();
        requireType(JSON);
        if (request.content().size() > LARGEST_JSON) throw tooLarge();
        try {
            if (Read.parse(request.content().text()) instanceof JsonObject object) return object;
            throw unreadable(null);
        } catch (JsonParseException malformed) {
            throw unreadable(malformed);
        }
    }

    /** The body as a form, refused when it is none. */
    public FormData form() {
        requireType(FORM);
        return FormData.of(request.content(), request.header("content-type"));
    }

    /** The body's members, whether it came as JSON or as a form, where some of its texts are numbers or flags. */
    public JsonObject fields(String... numbersAndFlags) {
        return isForm() ? form().fields(numbersAndFlags) : json();
    }

    /** Whether the body is a form rather than JSON, for the calls that take both. */
    public boolean isForm() {
        return type().equals(FORM);
    }

    /** Nothing at all was sent, as some clients do where no member is required. */
    private boolean isEmpty() {
        return request.content().size() == 0 && type().isEmpty();
    }

    private String type() {
        String type = request.header("content-type");
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    private void requireType(String wanted) {
        if (type().equals(wanted)) return;
        throw new Refusal("Unsupported content type: '" + type() + "'. This API method only accepts '" + wanted
            + "' requests.").code("unsupported_content_type");
    }

    private static Refusal tooLarge() {
        return new Refusal("Maximum content size limit (" + LARGEST_JSON + ") exceeded.").status(413);
    }

    private static Refusal unreadable(@Nullable Throwable cause) {
        Refusal refusal = new Refusal("We could not parse the JSON body of your request. (HINT: This likely means you "
            + "aren't using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was "
            + "not valid JSON.)");
        if (cause != null) refusal.addSuppressed(cause);
        return refusal;
    }
}
