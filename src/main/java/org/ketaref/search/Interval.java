package org.ketaref.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.DoseStep;
import org.ketaref.dosing.Span;
import org.ketaref.dosing.Times;

/**
 * How often something is given, as typed: "tds", "every 5 to 10 min", "twice a week".
 *
 * @param shortest minutes from one to the next
 * @param longest  the same; equals {@code shortest} where one figure was typed
 */
record Interval(BigDecimal shortest, BigDecimal longest) {
    private static final String LENGTHS = "(\\d{1,3})(?:\\s*(?:-|–|to)\\s*(\\d{1,3}))?\\s*-?\\s*";
    private static final Pattern EVERY = words("(?:every|q)\\s*" + LENGTHS
            + "(min|minutes?|h|hr|hours?|hrly|hourly|d|days?|wk|weeks?|months?)|" + LENGTHS + "(hourly|hrly)");
    private static final Pattern OFTEN = words("(?:(once|twice|thrice|one|two|three|four|six|\\d)\\s*(?:x|times?)?\\s*"
            + "(?:a|per|/|each|every)?\\s*|every\\s*)(day|daily|night|nightly|wk|week|weekly|month|monthly)"
            + "|(daily|nightly|nocte|qhs|od|qd|weekly|monthly)");
    private static final Pattern LATIN =
            words("(bi?d|b\\.i?\\.?d|t[di][sd]|t\\.[di]\\.[sd]|q[di][sd]|q\\.[di]\\.[sd])");
    private static final Map<String, Integer> NUMBERS =
            Map.of("once", 1, "one", 1, "twice", 2, "two", 2, "thrice", 3, "three", 3, "four", 4, "six", 6);
    private static final Map<Character, Integer> A_DAY = Map.of('b', 2, 't', 3, 'q', 4);
    private static final int DAY = 24 * 60;

    /** Every interval in a text. */
    static List<Interval> all(String text) {
        return Stream.of(
                        EVERY.matcher(text).results().map(Interval::every),
                        OFTEN.matcher(text).results().map(Interval::often),
                        LATIN.matcher(text)
                                .results()
                                .map(found ->
                                        often(A_DAY.get(lower(found.group(1)).charAt(0)), "d")))
                .flatMap(found -> found)
                .toList();
    }

    /** The words of a text that say how often, in small letters. */
    static Set<String> wordsIn(String text) {
        return Stream.of(EVERY, OFTEN, LATIN)
                .flatMap(pattern -> pattern.matcher(text).results())
                .flatMap(found -> Stream.of(lower(found.group()).strip().split("\\s+")))
                .collect(Collectors.toSet());
    }

    private static Interval every(MatchResult found) {
        int first = found.group(1) == null ? 4 : 1;
        BigDecimal unit = minutes(lower(found.group(first + 2)));
        String longest = found.group(found.group(first + 1) == null ? first : first + 1);
        return new Interval(new BigDecimal(found.group(first)).multiply(unit), new BigDecimal(longest).multiply(unit));
    }

    private static Interval often(MatchResult found) {
        String times = found.group(1) == null ? "once" : lower(found.group(1));
        return often(
                NUMBERS.containsKey(times) ? NUMBERS.get(times) : Math.max(1, Integer.parseInt(times)),
                lower(found.group(found.group(2) == null ? 3 : 2)));
    }

    private static Interval often(int times, String unit) {
        BigDecimal minutes = minutes(unit).divide(BigDecimal.valueOf(times), MathContext.DECIMAL128);
        return new Interval(minutes, minutes);
    }

    /** Whether a step is given so, by its interval or by how often it is given. */
    boolean isIn(DoseStep step) {
        return isIn(step.every()) || isIn(step.times());
    }

    boolean isIn(@Nullable Times times) {
        return times != null
                && often(times.high().intValueExact(), times.per()).shortest.compareTo(shortest) <= 0
                && often(times.low().intValueExact(), times.per()).longest.compareTo(longest) >= 0;
    }

    private boolean isIn(@Nullable Span span) {
        return span != null
                && span.low().multiply(minutes(span.unit())).compareTo(shortest) <= 0
                && span.high().multiply(minutes(span.unit())).compareTo(longest) >= 0;
    }

    /** Of a unit in words or UCUM; a month as 30 days. */
    private static BigDecimal minutes(String unit) {
        if (unit.startsWith("mo")) {
            return BigDecimal.valueOf(30 * DAY);
        }
        return switch (unit.charAt(0)) {
            case 's' -> BigDecimal.ONE.divide(BigDecimal.valueOf(60), MathContext.DECIMAL128);
            case 'm' -> BigDecimal.ONE;
            case 'h' -> BigDecimal.valueOf(60);
            case 'w' -> BigDecimal.valueOf(7 * DAY);
            case 'a' -> BigDecimal.valueOf(365 * DAY);
            default -> BigDecimal.valueOf(DAY);
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Pattern words(String pattern) {
        return Pattern.compile("(?<![\\p{L}\\d.])(?:" + pattern + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    }
}
