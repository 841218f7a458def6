package dev.parley.testkit.tools;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A text that a regular expression allows: the first of alternatives, the fewest repetitions, the first character of a
 * class. It knows what schemas use, no look-around and no back references; for those it gives the empty text.
 */
final class PatternSample {
    private final String pattern;
    private final int least;
    private int at;
    private int more;

    PatternSample(String pattern, int least) {
        this.pattern = pattern;
        this.least = least;
    }

    /** The text for an element of an array: repetitions grow with its number, and until the text is long enough. */
    String value(int index) {
        for (more = index; more <= index + least; more++) {
            at = 0;
            String text = alternatives();
            if (text.length() >= least && fits(text)) return text;
        }
        return "";
    }

    private boolean fits(String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException unknown) {
            return false;
        }
    }

    private String alternatives() {
        String first = sequence();
        while (peek() == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && peek() != '|' && peek() != ')') text.append(repeated(atom()));
        return text.toString();
    }

    private String atom() {
        char next = pattern.charAt(at++);
        return switch (next) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '(' -> group();
            case '[' -> String.valueOf(new CharacterClass().first());
            case '\\' -> escaped(pattern.charAt(at++));
            default -> String.valueOf(next);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) at += 2;
        if (pattern.startsWith("?<", at)) at = pattern.indexOf('>', at) + 1;
        String text = alternatives();
        at++;
        return text;
    }

    private static String escaped(char escape) {
        return switch (escape) {
            case 'd' -> "0";
            case 'w', 'D', 'S' -> "a";
            case 's' -> " ";
            case 'W' -> "-";
            case 't' -> "\t";
            case 'n' -> "\n";
            case 'b', 'B', 'A', 'z', 'Z' -> "";
            default -> String.valueOf(escape);
        };
    }

    /** A repetition is as small as it may be, and a bit longer where the text must be. */
    private String repeated(String atom) {
        int from = 1;
        int to = 1;
        switch (peek()) {
            case '*' -> { from = 0; to = Integer.MAX_VALUE; at++; }
            case '+' -> { to = Integer.MAX_VALUE; at++; }
            case '?' -> { from = 0; at++; }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                String[] bounds = pattern.substring(at + 1, end).split(",", -1);
                from = Integer.parseInt(bounds[0].trim());
                to = bounds.length == 1 ? from : bounds[1].isBlank() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1].trim());
                at = end + 1;
            }
            default -> { }
        }
        if (peek() == '?' || peek() == '+') at++;
        return atom.repeat(Math.min(to, from + (to > from ? more : 0)));
    }

    private char peek() {
        return at < pattern.length() ? pattern.charAt(at) : '\0';
    }

    /** The characters within brackets. */
    private final class CharacterClass {
        char first() {
            boolean negated = peek() == '^';
            int start = at;
            int end = negated ? at + 2 : at + 1;
            while (pattern.charAt(end) != ']' || pattern.charAt(end - 1) == '\\') end++;
            at = end + 1;
            Pattern one = Pattern.compile("[" + pattern.substring(start, end) + "]");
            return (char) "aA0-_ .".chars().filter(it -> one.matcher(Character.toString(it)).matches()).findFirst()
                .orElseGet(() -> firstOf(one));
        }

        private char firstOf(Pattern one) {
            for (char candidate = ' '; candidate < 0x2FF; candidate++) {
                if (one.matcher(String.valueOf(candidate)).matches()) return candidate;
            }
            return '?';
        }
    }
}
