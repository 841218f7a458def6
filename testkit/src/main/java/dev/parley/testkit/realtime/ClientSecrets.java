package dev.parley.testkit.realtime;

import static dev.parley.testkit.json.Read.membersOrNone;
import static dev.parley.testkit.json.Read.number;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Credentials;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Secrets that take the place of the key until they expire, each with the configuration of its sessions. */
final class ClientSecrets {
    private static final String PREFIX = "ek_";
    private static final int SECONDS = 600;

    private final InstantSource clock;
    private final Ids ids;
    private final Credentials credentials;
    private final Map<String, Secret> made = new HashMap<>();

    ClientSecrets(InstantSource clock, Ids ids, Credentials credentials) {
        this.clock = clock;
        this.ids = ids;
        this.credentials = credentials;
    }

    JsonObject create(JsonObject request) {
        return add(request, new SessionConfig(membersOrNone(request, "session")).json(ids.next("sess_"), expiry()));
    }

    JsonObject createTranslation(JsonObject request) {
        JsonObject session = membersOrNone(request, "session");
        Checks.requireText(session, "model");
        return add(request, TranslationConfig.of(session).json(ids.next("sess_"), expiry()));
    }

    /** Lets a request pass that carries the key, or a secret that has not expired. */
    @Nullable Secret check(Request request) {
        String header = request.header("authorization");
        int at = header == null ? -1 : header.indexOf(PREFIX);
        Secret secret = at < 0 ? null : made.get(header.substring(at));
        if (secret == null) credentials.check(request);
        else if (!clock.instant().isBefore(secret.end)) throw expired();
        return secret;
    }

    private JsonObject add(JsonObject request, JsonObject session) {
        int seconds = number(membersOrNone(request, "expires_after"), "seconds", SECONDS);
        if (seconds < 10 || seconds > 7200) throw new Refusal("Invalid 'expires_after.seconds': " + seconds + ".").param("expires_after");
        Secret secret = new Secret(clock.instant().plusSeconds(seconds), session);
        String value = ids.next(PREFIX);
        made.put(value, secret);
        return Json.object("value", value, "expires_at", secret.end.getEpochSecond(), "session", session);
    }

    private Instant expiry() {
        return clock.instant().plusSeconds(SECONDS);
    }

    private static Refusal expired() {
        return new Refusal("Ephemeral token has expired.").code("token_expired").status(401);
    }

    /** When a secret ends, and the session that it opens. */
    record Secret(Instant end, JsonObject session) {}
}
