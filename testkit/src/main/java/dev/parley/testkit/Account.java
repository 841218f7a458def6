package dev.parley.testkit;

import java.util.List;

/** A text that tells which requests came and how they were answered, for people to read. */
final class Account {
    private static final int SHOWN = 500;

    private Account() {}

    static String of(List<RecordedRequest> requests) {
        if (requests.isEmpty()) return "No request came.";
        StringBuilder account = new StringBuilder("The requests that came:");
        for (int at = 0; at < requests.size(); at++) add(account, at + 1, requests.get(at));
        return account.toString();
    }

    private static void add(StringBuilder account, int number, RecordedRequest request) {
        account.append("\n  ").append(number).append(". ").append(request.method()).append(' ').append(request.path());
        if (request.query() != null) account.append('?').append(request.query());
        account.append(" -> ").append(request.answer());
        if (request.bodyLength() > 0) account.append("\n     ").append(bodyOf(request));
    }

    private static String bodyOf(RecordedRequest request) {
        String type = request.header("content-type");
        if (type == null || !type.contains("json") && !type.contains("text")) return request.bodyLength() + " bytes";
        String text = request.bodyText().replaceAll("\\s+", " ");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " …";
    }
}
