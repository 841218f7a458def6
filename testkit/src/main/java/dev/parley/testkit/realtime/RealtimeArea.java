package dev.parley.testkit.realtime;

import static dev.parley.testkit.service.Answers.ok;
import static dev.parley.testkit.service.Route.get;
import static dev.parley.testkit.service.Route.post;

import com.google.gson.JsonObject;
import dev.parley.testkit.json.Json;
import dev.parley.testkit.json.Read;
import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Area;
import dev.parley.testkit.service.Call;
import dev.parley.testkit.service.Checks;
import dev.parley.testkit.service.Credentials;
import dev.parley.testkit.service.FormData;
import dev.parley.testkit.service.Ids;
import dev.parley.testkit.service.Route;
import dev.parley.testkit.wire.Plan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** {@code /realtime}: client secrets, calls, and sessions over WebSockets. */
public final class RealtimeArea implements Area {
    private final InstantSource clock;
    private final Duration wordDelay;
    private final Ids ids = new Ids();
    private final Calls calls = new Calls();
    private final ClientSecrets secrets;

    public RealtimeArea(InstantSource clock, Duration wordDelay, Credentials credentials) {
        this.clock = clock;
        this.wordDelay = wordDelay;
        this.secrets = new ClientSecrets(clock, ids, credentials);
    }

    @Override
    public List<Route> routes() {
        return List.of(
            get("/realtime", this::connect).toEverybody(),
            get("/realtime/translations", this::translate).toEverybody(),
            post("/realtime/client_secrets", call -> ok(secrets.create(call.json()))),
            post("/realtime/translations/client_secrets", call -> ok(secrets.createTranslation(call.json()))),
            post("/realtime/calls", this::create).toEverybody(),
            post("/realtime/calls/{id}/accept", done(this::accept)),
            post("/realtime/calls/{id}/reject", done(call -> calls.reject(call.path("id")))),
            post("/realtime/calls/{id}/refer", done(this::refer)),
            post("/realtime/calls/{id}/hangup", done(call -> calls.hangup(call.path("id")))));
    }

    private static Function<Call, Plan> done(Consumer<Call> change) {
        return call -> {
            change.accept(call);
            return Answers.text(200, "text/plain", "");
        };
    }

    private Plan connect(Call call) {
        ClientSecrets.Secret secret = secrets.check(call.request());
        String callId = call.query("call_id");
        if (callId != null) calls.find(callId);
        SessionConfig config = secret == null ? asked(call) : new SessionConfig(secret.session());
        return Answers.socket(call, socket -> new RealtimeSession(socket, config, ids, clock.instant(), wordDelay));
    }

    private static SessionConfig asked(Call call) {
        if ("transcription".equals(call.query("intent"))) return new SessionConfig(Json.object("type", "transcription"));
        String model = call.query("model");
        if (model == null && call.query("call_id") == null) throw Checks.missing("model");
        return new SessionConfig(model == null ? Json.empty() : Json.object("model", model));
    }

    private Plan translate(Call call) {
        ClientSecrets.Secret secret = secrets.check(call.request());
        if (secret == null && call.query("model") == null) throw Checks.missing("model");
        JsonObject asked = secret == null ? Json.object("model", call.query("model")) : secret.session();
        return Answers.socket(call,
            socket -> new TranslationSession(socket, TranslationConfig.of(asked), ids, clock.instant()));
    }

    /** The answer is the offer, as though this end wanted all that the other one does. */
    private Plan create(Call call) {
        secrets.check(call.request());
        String offer = call.isForm() ? offer(call.form()) : call.request().content().text();
        if (offer.isBlank()) throw Checks.missing("sdp");
        String id = calls.begin(ids.next("rtc_"));
        return Answers.text(201, "application/sdp", offer).withHeader("Location", "/v1/realtime/calls/" + id);
    }

    private static String offer(FormData form) {
        String session = form.text("session");
        if (session != null && Read.object(session) == null) throw Checks.missing("session");
        return form.required("sdp");
    }

    private void accept(Call call) {
        JsonObject session = call.json();
        Checks.requireText(session, "type");
        calls.accept(call.path("id"));
    }

    private void refer(Call call) {
        Checks.requireText(call.json(), "target_uri");
        calls.find(call.path("id"));
    }
}
