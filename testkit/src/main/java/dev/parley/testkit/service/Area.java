package dev.parley.testkit.service;

import java.util.ArrayList;
import java.util.List;

/** One area of the API: its routes, and behind them its state. A new area is a new file, named in {@code Areas}. */
public interface Area {
    List<Route> routes();

    /** The routes of several areas as one list. */
    static List<Route> joined(List<Route> own, Area... parts) {
        List<Route> all = new ArrayList<>(own);
        for (Area part : parts) all.addAll(part.routes());
        return all;
    }
}
