package dev.parley.testkit;

import dev.parley.testkit.service.Answers;
import dev.parley.testkit.service.Credentials;
import dev.parley.testkit.service.Refusal;
import dev.parley.testkit.service.Request;
import dev.parley.testkit.service.Router;
import dev.parley.testkit.service.StandardHeaders;
import dev.parley.testkit.webhooks.Webhooks;
import dev.parley.testkit.wire.Exchange;
import dev.parley.testkit.wire.IncomingRequest;
import dev.parley.testkit.wire.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests: a scripted reply comes before everything, then the key is checked, then an area is asked.
 *
 * <pre>
 * request ──▶ log ──▶ script ──▶ credentials ──▶ router ──▶ area
 *                        └──────── reply ◀──────────────────┘ + standard headers
 * </pre>
 */
final class Service implements Exchange {
    private final Script script;
    private final RequestLog log;
    private final Credentials credentials;
    private final FakeOpenAIOptions options;
    private final Webhooks webhooks;
    private @Nullable Router router;
    private final StandardHeaders standardHeaders = new StandardHeaders();

    Service(Script script, RequestLog log, FakeOpenAIOptions options, Webhooks webhooks) {
        this.script = script;
        this.log = log;
        this.credentials = new Credentials(options.apiKey);
        this.options = options;
        this.webhooks = webhooks;
    }

    @Override
    public @Nullable Plan scriptedFor(IncomingRequest request) {
        return script.take(request);
    }

    @Override
    public Plan answer(IncomingRequest incoming, boolean complete) {
        Request request = Request.of(incoming);
        RecordedRequest recorded = new RecordedRequest(request, complete, options.clock.instant());
        log.add(recorded);
        Plan plan = incoming.scripted() == null ? answer(request, recorded) : scripted(recorded, incoming.scripted());
        return plan.withDefaultHeaders(standardHeaders.next()).heardBy(recorded::hear);
    }

    @Override
    public void abandoned(IncomingRequest incoming) {
        log.add(new RecordedRequest(Request.of(incoming), false, options.clock.instant()));
    }

    private Plan answer(Request request, RecordedRequest recorded) {
        try {
            Plan scripted = script.take(recorded);
            if (scripted != null) return scripted(recorded, scripted);
            if (options.onlyScripted) throw unexpected(recorded);
            Plan plan = answerOfService(request);
            recorded.answeredWith(String.valueOf(plan.status));
            return plan;
        } catch (Refusal refusal) {
            recorded.answeredWith(refusal.getMessage());
            return refusal.reply();
        } catch (RuntimeException mistake) {
            recorded.answeredWith("the fake itself failed: " + mistake);
            return Answers.json(500, ServiceError.of(500, "The fake itself failed: " + mistake).json());
        }
    }

    private Plan answerOfService(Request request) {
        if (!router().isOpen(request)) credentials.check(request);
        return router().answer(request);
    }

    /** Made by the first request: a fake that is only scripted never needs it, and none waits for it at its start. */
    private Router router() {
        if (router == null) router = Areas.router(options, webhooks);
        return router;
    }

    private static Plan scripted(RecordedRequest recorded, Plan plan) {
        recorded.answeredWith(plan.verbatim ? "by script, no HTTP" : plan.status + ", by script");
        return plan;
    }

    private static Refusal unexpected(RecordedRequest request) {
        return new Refusal("No scripted reply is left for " + request + ".").status(501).type("server_error");
    }
}
