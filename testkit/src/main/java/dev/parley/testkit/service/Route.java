package dev.parley.testkit.service;

import dev.parley.testkit.wire.Plan;
import java.util.function.Function;

/** What answers requests with that method whose path fits; those without a key only if it is open. */
public record Route(String method, PathTemplate path, boolean open, Function<Call, Plan> answer) {
    public static Route get(String path, Function<Call, Plan> answer) {
        return new Route("GET", new PathTemplate(path), false, answer);
    }

    public static Route post(String path, Function<Call, Plan> answer) {
        return new Route("POST", new PathTemplate(path), false, answer);
    }

    public static Route delete(String path, Function<Call, Plan> answer) {
        return new Route("DELETE", new PathTemplate(path), false, answer);
    }

    /** This route, for requests without a key as well. */
    public Route toEverybody() {
        return new Route(method, path, true, answer);
    }
}
