package dev.parley.testkit;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * An error as the service tells it in JSON; hand it to {@link Reply#error(ServiceError)}.
 *
 * <pre>{@code
 * Reply.error(ServiceError.of(404, "The model 'x' does not exist").code("model_not_found").param("model"))
 * }</pre>
 * Immutable: each method returns a new error and leaves this one as it was.
 */
public final class ServiceError {
    private final int status;
    private final String message;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;

    private ServiceError(int status, String message, String type, @Nullable String code, @Nullable String param) {
        this.status = status;
        this.message = message;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    /** An error of the type that goes with an HTTP status ({@code invalid_request_error}, {@code server_error}). */
    public static ServiceError of(int status, String message) {
        return new ServiceError(status, message, status < 500 ? "invalid_request_error" : "server_error", null, null);
    }

    /** Sets the type, such as {@code insufficient_quota}; without this it goes with the status. */
    public ServiceError type(String type) {
        return new ServiceError(status, message, type, code, param);
    }

    /** Sets the code, such as {@code model_not_found}; without this it is null. */
    public ServiceError code(String code) {
        return new ServiceError(status, message, type, code, param);
    }

    /** Sets the parameter that the error is about; without this it is null. */
    public ServiceError param(String param) {
        return new ServiceError(status, message, type, code, param);
    }

    int status() {
        return status;
    }

    JsonObject json() {
        return Json.object("error", Json.object("message", message, "type", type, "param", param, "code", code));
    }
}
