package dev.parley.testkit;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import dev.parley.testkit.json.Pointer;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.PathTemplate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what a request is expected to be, and fails with an account of all requests when it is not.
 *
 * <pre>{@code
 * fake.requested(1).method("POST").path("/chat/completions").body("/messages/0/content", "Hi");
 * }</pre>
 */
public final class RequestAssert {
    private final String name;
    private final RecordedRequest request;
    private final RequestLog log;

    RequestAssert(String name, RecordedRequest request, RequestLog log) {
        this.name = name;
        this.request = request;
        this.log = log;
    }

    /** The request itself. */
    public RecordedRequest request() {
        return request;
    }

    /** Expects a method, in capitals. */
    public RequestAssert method(String method) {
        return expect("method", method, request.method());
    }

    /** Expects a path below {@code /v1}, in which a name in braces fits any segment: {@code /models/{model}}. */
    public RequestAssert path(String path) {
        return new PathTemplate(path).fits(request.path()) ? this : expect("path", PathTemplate.BASE + path, request.path());
    }

    /** Expects the first value of a header; null when it must not have been sent. */
    public RequestAssert header(String header, @Nullable String value) {
        return expect("header " + header, value, request.header(header));
    }

    /** Expects the first value of a query parameter, decoded; null when it must not have been sent. */
    public RequestAssert query(String parameter, @Nullable String value) {
        return expect("query parameter " + parameter, value, request.queryParameter(parameter));
    }

    /** Expects a body that is the same JSON, whatever its spaces and the order of its members. */
    public RequestAssert body(String json) {
        return expect("body", parsed(json), parsed(request.bodyText()));
    }

    /**
     * Expects a member of the JSON body to have a value: a string, a number, a boolean, or null where it must be null or
     * absent.
     *
     * @param pointer where it stands, by RFC 6901: {@code /messages/0/content}
     */
    public RequestAssert body(String pointer, @Nullable Object value) {
        JsonElement body = parsed(request.bodyText());
        return expect(pointer + " of the body", Pointer.value(value), Pointer.of(body, pointer));
    }

    private RequestAssert expect(String what, @Nullable Object expected, @Nullable Object actual) {
        if (Objects.equals(expected, actual)) return this;
        throw new AssertionError("the " + what + " of " + name + " (" + request + "): expected " + expected + " but was "
            + actual + "\n" + Account.of(log.all()));
    }

    private JsonElement parsed(String json) {
        try {
            return Read.parse(json);
        } catch (JsonParseException malformed) {
            throw new AssertionError(name + " (" + request + ") has no JSON where some is expected: " + json, malformed);
        }
    }
}
