package org.ketaref.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Dose;
import org.ketaref.dosing.DoseStep;
import org.ketaref.dosing.DoseUnit;
import org.ketaref.dosing.Span;

/**
 * An amount that was typed, such as "0.5 mg/kg over 40 min".
 *
 * @param low     the figure, or the lower of two
 * @param high    the figure, or the higher of two
 * @param unit    its unit
 * @param seconds the time over which it is given; null where none was typed
 */
record Amount(
        BigDecimal low,
        BigDecimal high,
        DoseUnit unit,
        @Nullable BigDecimal seconds) {
    private static final String FIGURE = "(\\d{1,4}(?:\\.\\d{1,3})?|\\.\\d{1,3})";
    static final String PER = "\\s*(?:/|\\bper\\b)\\s*";
    static final String TIME = "(hours?|hr|h|minutes?|mins?|m|days?|d)";
    static final Pattern TYPED = Pattern.compile(
            "(?<![\\d./])(?:" + FIGURE + "\\s*(?:mg(?:/kg)?)?\\s*(?:-|–|\\bto\\b)\\s*)?" + FIGURE
                    + "\\s*(mg|mcg|ug|µg|micrograms?|milligrams?|g|grams?)"
                    + "(" + PER + "kg)?(?:" + PER + TIME + "\\b)?\\b(?!\\s*(?:/|per\\b)\\s*\\d*\\s*m?l)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OVER = Pattern.compile(
            "(?<![\\d./])(\\d{1,3})\\s*-?\\s*(seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Map<Character, BigDecimal> SECONDS =
            Map.of('s', BigDecimal.ONE, 'm', BigDecimal.valueOf(60), 'h', BigDecimal.valueOf(3600));
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Every amount in a text, in order. */
    static List<Amount> all(String text) {
        List<MatchResult> found = TYPED.matcher(text).results().toList();
        List<Amount> amounts = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            Amount amount = of(found.get(i), text.substring(found.get(i).end(), end));
            if (amount.low.signum() > 0 && amount.low.compareTo(amount.high) <= 0) {
                amounts.add(amount);
            }
        }
        return amounts;
    }

    private static Amount of(MatchResult typed, String after) {
        String mass = typed.group(3).toLowerCase(Locale.ROOT);
        BigDecimal times = mass.startsWith("g") ? THOUSAND : BigDecimal.ONE;
        BigDecimal high = new BigDecimal(typed.group(2)).multiply(times);
        BigDecimal low = typed.group(1) == null ? high : new BigDecimal(typed.group(1)).multiply(times);
        return new Amount(low, high, unit(mass, typed.group(4) != null, typed.group(5)), over(after));
    }

    /** The unit of these words; grams are read as milligrams. */
    static DoseUnit unit(String mass, boolean perKilogram, @Nullable String time) {
        String per = time == null ? "" : time.toLowerCase(Locale.ROOT);
        return DoseUnit.of((mass.toLowerCase(Locale.ROOT).matches("mcg|ug|µg|micro.*") ? "ug" : "mg")
                + (perKilogram ? "/kg" : "")
                + (per.isEmpty() ? "" : per.startsWith("m") ? "/min" : "/" + per.charAt(0)));
    }

    private static @Nullable BigDecimal over(String text) {
        return OVER.matcher(text)
                .results()
                .findFirst()
                .map(over -> new BigDecimal(over.group(1))
                        .multiply(SECONDS.get(
                                over.group(2).toLowerCase(Locale.ROOT).charAt(0))))
                .orElse(null);
    }

    /**
     * Whether a step gives this amount, alone or within its range, over the time that was typed.
     *
     * @param kilograms the body weight that was typed, at which an amount per kilogram comes to a whole one
     */
    boolean isIn(DoseStep step, @Nullable BigDecimal kilograms) {
        Dose dose = step.dose();
        return dose != null
                && isFrom(dose.low(), dose.high(), dose.doseUnit(), kilograms)
                && (seconds == null || lasts(step.over()) || lasts(step.lasting()));
    }

    /** Whether a step gives exactly this amount. */
    boolean isExactly(DoseStep step) {
        Dose dose = step.dose();
        return dose != null
                && dose.doseUnit().comparableWith(unit)
                && dose.doseUnit().convert(dose.low(), unit).compareTo(low) == 0
                && dose.doseUnit().convert(dose.high(), unit).compareTo(high) == 0;
    }

    private boolean isFrom(BigDecimal least, BigDecimal most, DoseUnit in, @Nullable BigDecimal kilograms) {
        if (in.comparableWith(unit)) {
            return in.convert(least, unit).compareTo(low) <= 0
                    && in.convert(most, unit).compareTo(high) >= 0;
        }
        return in == DoseUnit.MG_PER_KG
                && kilograms != null
                && isFrom(least.multiply(kilograms), most.multiply(kilograms), DoseUnit.MG, null);
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
