package dev.parley.testkit.service;

import dev.parley.testkit.wire.Plan;
import java.util.List;
import java.util.function.Consumer;

/** Finds the route of a request among those of all areas, and says 404 or 405 as the service does when there is none. */
public final class Router {
    private final List<LazyArea> areas;
    private final Consumer<Request> check;

    /** Routes to areas, once a check has nothing against a request. */
    public Router(List<LazyArea> areas, Consumer<Request> check) {
        this.check = check;
        this.areas = areas;
    }

    public Plan answer(Request request) {
        List<Route> fitting = fitting(request);
        Route route = fitting.stream().filter(it -> it.method().equals(request.method())).findFirst()
            .orElseThrow(() -> fitting.isEmpty() ? unknown(request) : notAllowed(request));
        check.accept(request);
        return route.answer().apply(new Call(request, route.path().match(request.path())));
    }

    /** Whether anybody may send it, without a key. */
    public boolean isOpen(Request request) {
        return fitting(request).stream().anyMatch(route -> route.open() && route.method().equals(request.method()));
    }

    private List<Route> fitting(Request request) {
        return areas.stream().flatMap(area -> area.routesFor(request.path()).stream()).toList();
    }

    /** What the service says where it knows no such call. */
    public static Refusal unknown(Request request) {
        return Refusal.notFound("Unknown request URL: " + request.method() + " " + request.path() + ". Please check "
            + "the URL for typos, or see the docs at https://platform.openai.com/docs/api-reference/.")
            .code("unknown_url");
    }

    private static Refusal notAllowed(Request request) {
        return new Refusal("Not allowed to " + request.method() + " on " + request.path()
            + ". (HINT: Perhaps you meant to use a different HTTP method?)").code("method_not_supported").status(405);
    }
}
