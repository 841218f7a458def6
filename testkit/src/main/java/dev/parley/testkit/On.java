package dev.parley.testkit;

import dev.parley.testkit.service.PathTemplate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a scripted reply is for.
 *
 * <pre>{@code
 * fake.script(On.post("/chat/completions").model("gpt-5.2"), Reply.chat("In short."));
 * fake.script(On.any().where(request -> request.header("X-Tenant") != null), Reply.error(403, "Not you"));
 * }</pre>
 * Immutable: each method returns new requests and leaves these as they were.
 */
public final class On {
    private final @Nullable String method;
    private final @Nullable PathTemplate path;
    private final @Nullable Predicate<RecordedRequest> condition;

    private On(@Nullable String method, @Nullable PathTemplate path, @Nullable Predicate<RecordedRequest> condition) {
        this.method = method;
        this.path = path;
        this.condition = condition;
    }

    /** Every request. */
    public static On any() {
        return new On(null, null, null);
    }

    /**
     * Requests with a method and a path, which begins below {@code /v1}; a name in braces fits any segment:
     * {@code /models/{model}}.
     */
    public static On request(String method, String path) {
        return new On(method, new PathTemplate(path), null);
    }

    /** {@link #request} by {@code GET}. */
    public static On get(String path) {
        return request("GET", path);
    }

    /** {@link #request} by {@code POST}. */
    public static On post(String path) {
        return request("POST", path);
    }

    /** {@link #request} by {@code DELETE}. */
    public static On delete(String path) {
        return request("DELETE", path);
    }

    /** Of these requests, those whose JSON body names a model. */
    public On model(String model) {
        return where(request -> model.equals(Sent.by(request).model()));
    }

    /** Of these requests, those for which a condition holds; it is asked when the whole body has come. */
    public On where(Predicate<RecordedRequest> condition) {
        return new On(method, path, this.condition == null ? condition : this.condition.and(condition));
    }

    /** The method and the path, for people to read. */
    @Override
    public String toString() {
        String what = method == null ? "any request" : method + " " + path;
        return condition == null ? what : what + " with a condition";
    }

    boolean fitsHead(String method, String path) {
        return (this.method == null || this.method.equals(method)) && (this.path == null || this.path.fits(path));
    }

    boolean fits(RecordedRequest request) {
        return fitsHead(request.method(), request.path()) && (condition == null || condition.test(request));
    }

    boolean needsBody() {
        return condition != null;
    }
}
