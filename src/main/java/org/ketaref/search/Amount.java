package org.ketaref.search;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Dose;
import org.ketaref.dosing.DoseStep;
import org.ketaref.dosing.Span;

/**
 * An amount that was typed, such as "0.5 mg/kg over 40 min".
 *
 * @param low     the figure, or the lower of two
 * @param high    the figure, or the higher of two
 * @param unit    UCUM code of its unit
 * @param seconds the time over which it is given; null where none was typed
 */
record Amount(
        BigDecimal low,
        BigDecimal high,
        String unit,
        @Nullable BigDecimal seconds) {
    private static final String FIGURE = "(\\d{1,4}(?:\\.\\d{1,3})?|\\.\\d{1,3})";
    private static final String PER = "\\s*(?:/|\\bper\\b)\\s*";
    private static final Pattern TYPED = Pattern.compile(
            "(?<![\\d./])(?:" + FIGURE + "\\s*(?:mg(?:/kg)?)?\\s*(?:-|–|\\bto\\b)\\s*)?" + FIGURE
                    + "\\s*(mg|mcg|ug|µg|micrograms?|milligrams?)"
                    + "(" + PER + "kg)?(?:" + PER
                    + "(hours?|hr|h|minutes?|mins?|m|days?|d)\\b)?\\b(?!\\s*(?:/|per\\b)\\s*\\d*\\s*m?l)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OVER = Pattern.compile(
            "(?<![\\d./])(\\d{1,3})\\s*-?\\s*(seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Map<Character, BigDecimal> SECONDS =
            Map.of('s', BigDecimal.ONE, 'm', BigDecimal.valueOf(60), 'h', BigDecimal.valueOf(3600));

    /** The amount in a text; null where none is. */
    static @Nullable Amount in(String text) {
        Matcher typed = TYPED.matcher(text);
        if (!typed.find()) {
            return null;
        }
        BigDecimal high = new BigDecimal(typed.group(2));
        BigDecimal low = typed.group(1) == null ? high : new BigDecimal(typed.group(1));
        boolean micro = typed.group(3).toLowerCase(Locale.ROOT).matches("mcg|ug|µg|micro.*");
        String unit = (micro ? "ug" : "mg")
                + (typed.group(4) == null ? "" : "/kg")
                + (typed.group(5) == null ? "" : "/" + per(typed.group(5).toLowerCase(Locale.ROOT)));
        if (low.signum() <= 0 || low.compareTo(high) > 0) {
            return null;
        }
        Matcher over = OVER.matcher(text.substring(typed.end()));
        return new Amount(
                low,
                high,
                unit,
                over.find()
                        ? new BigDecimal(over.group(1))
                                .multiply(SECONDS.get(
                                        over.group(2).toLowerCase(Locale.ROOT).charAt(0)))
                        : null);
    }

    private static String per(String time) {
        return time.startsWith("m") ? "min" : time.substring(0, 1);
    }

    /** Whether a step gives this amount, alone or within its range, over the time that was typed. */
    boolean isIn(DoseStep step) {
        Dose dose = step.dose();
        return dose != null
                && dose.unit().equals(unit)
                && dose.low().compareTo(low) <= 0
                && dose.high().compareTo(high) >= 0
                && (seconds == null || lasts(step.over()) || lasts(step.lasting()));
    }

    /** Whether a step gives exactly this amount. */
    boolean isExactly(DoseStep step) {
        Dose dose = step.dose();
        return isIn(step)
                && dose != null
                && dose.low().compareTo(low) == 0
                && dose.high().compareTo(high) == 0;
    }

    private boolean lasts(@Nullable Span span) {
        if (span == null
                || seconds == null
                || !SECONDS.containsKey(span.unit().charAt(0))
                || span.unit().equals("mo")) {
            return false;
        }
        BigDecimal unitOf = SECONDS.get(span.unit().charAt(0));
        return span.low().multiply(unitOf).compareTo(seconds) <= 0
                && span.high().multiply(unitOf).compareTo(seconds) >= 0;
    }
}
