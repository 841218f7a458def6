package dev.parley.testkit.service;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An area that is made when the first request for one of its paths comes, so that a fake starts at once. */
public final class LazyArea {
    private final List<String> paths;
    private final Supplier<Area> maker;
    private @Nullable List<Route> routes;

    private LazyArea(List<String> paths, Supplier<Area> maker) {
        this.paths = paths;
        this.maker = maker;
    }

    /** The area of all paths that begin so. */
    public static LazyArea at(String path, Supplier<Area> maker) {
        return new LazyArea(List.of(PathTemplate.BASE + path), maker);
    }

    /** The area of all paths that begin in one of these ways. */
    public static LazyArea at(List<String> paths, Supplier<Area> maker) {
        return new LazyArea(paths.stream().map(path -> PathTemplate.BASE + path).toList(), maker);
    }

    /** Its routes for a path. */
    List<Route> routesFor(String path) {
        if (paths.stream().noneMatch(start -> path.equals(start) || path.startsWith(start + "/"))) return List.of();
        if (routes == null) routes = maker.get().routes();
        return routes.stream().filter(route -> route.path().fits(path)).toList();
    }
}
