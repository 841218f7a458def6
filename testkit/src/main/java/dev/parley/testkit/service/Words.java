package dev.parley.testkit.service;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words, each with the space before it: the fake's idea of tokens. Joined they are the text again. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+|\\s+$");
    private static final Pattern FRAGMENT = Pattern.compile("(?s).{1,5}");

    private Words() {}

    public static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    public static int count(String text) {
        return of(text).size();
    }

    /** The small pieces in which the service streams the arguments of a call. */
    public static List<String> fragments(String text) {
        return FRAGMENT.matcher(text).results().map(MatchResult::group).toList();
    }

    /** A text up to where one of some others begins. */
    public static String until(List<String> stops, String text) {
        return text.substring(0, stops.stream().mapToInt(text::indexOf).filter(at -> at >= 0).min().orElse(text.length()));
    }
}
