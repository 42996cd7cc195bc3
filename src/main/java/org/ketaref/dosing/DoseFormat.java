package org.ketaref.dosing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures so that they cannot be misread, and is the only place that does: no trailing zero, a leading zero, a comma
 * from 1,000 up, the unit repeated in a range, mcg for UCUM's ug (ISMP List of Error-Prone Abbreviations; standards D1 to D9).
 */
public final class DoseFormat {
    private static final Map<String, String> TIME_UNITS =
            Map.of("s", "second", "min", "minute", "h", "hour", "d", "day", "wk", "week", "mo", "month", "a", "year");
    private static final Map<String, String> FREQUENCIES = Map.of("d", "daily", "wk", "weekly", "mo", "monthly");
    private static final Map<String, String> OTHER_UNITS = Map.ofEntries(
            Map.entry("%", "%"),
            Map.entry("1", ""),
            Map.entry("[pH]", "pH"),
            Map.entry("L/h", "L/hour"),
            Map.entry("mL/h", "mL/hour"),
            Map.entry("L/h/kg", "L/hour/kg"),
            Map.entry("ug/L", "mcg/L"),
            Map.entry("ug/mL", "mcg/mL"),
            Map.entry("umol/L", "micromol/L"));
    /** In the order in which they are replaced. */
    private static final List<Map.Entry<String, String>> SPOKEN = List.of(
            Map.entry("per kg", "per kilogram"),
            Map.entry("per min", "per minute"),
            Map.entry("per mL", "per milliliter"),
            Map.entry("mg", "milligrams"),
            Map.entry("mcg", "micrograms"),
            Map.entry("mL", "milliliters"),
            Map.entry("kg", "kilograms"));

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private DoseFormat() {}

    /** A bare figure: 0.5, 5, 1,000. */
    public static String figure(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        String plain = stripped.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    /** A figure with the unit that has this UCUM code: "5 mcg/kg/min", "3 hours", "17%". */
    public static String write(BigDecimal figure, String unit) {
        String written = unit(unit, figure);
        return figure(figure) + (written.equals("%") || written.isEmpty() ? written : " " + written);
    }

    /** A range repeats its unit: "1 mg/kg to 4.5 mg/kg" (D9); one figure stands alone. */
    public static String range(BigDecimal low, BigDecimal high, String unit) {
        return low.compareTo(high) == 0 ? write(low, unit) : write(low, unit) + " to " + write(high, unit);
    }

    public static String write(Dose dose) {
        String range = range(dose.low(), dose.high(), dose.unit());
        BigDecimal usual = dose.usual();
        return usual == null || dose.low().compareTo(dose.high()) == 0
                ? range
                : range + " (usually " + write(usual, dose.unit()) + ")";
    }

    public static String write(Span span) {
        return range(span.low(), span.high(), span.unit());
    }

    /** "twice weekly", "3 times daily", "2 to 3 times weekly". */
    public static String write(Times times) {
        String per = FREQUENCIES.getOrDefault(times.per(), "per " + timeUnit(times.per(), BigDecimal.ONE));
        if (times.low().compareTo(times.high()) != 0) {
            return figure(times.low()) + " to " + figure(times.high()) + " times " + per;
        }
        if (times.low().compareTo(BigDecimal.ONE) == 0) {
            return per.equals("daily") ? "daily" : "once " + per;
        }
        return times.low().compareTo(TWO) == 0 ? "twice " + per : figure(times.low()) + " times " + per;
    }

    /** "half to the whole of the initial dose". */
    public static String write(Share share) {
        String low = share(share.low());
        String high = share(share.high());
        return (low.equals(high) ? low : low + " to " + high) + " of the initial dose";
    }

    /** The whole step in one line: "then 0.5 mg/kg to 1 mg/kg, every 5 minutes to 15 minutes, if needed". */
    public static String write(DoseStep step) {
        String manner = manner(step);
        String start =
                step.phase() == DoseStep.Phase.INITIAL ? "" : step.phase().label() + ": ";
        return start + amount(step) + (manner.isEmpty() ? "" : ", " + manner);
    }

    /** The same words as a screen reader should say them: "4 milligrams per kilogram" (D7). */
    public static String spoken(String written) {
        String spoken = written.replaceAll("(?<=[a-zA-Z])/(?=(?:kg|hour|min|day|mL|L)\\b)", " per ");
        for (Map.Entry<String, String> unit : SPOKEN) {
            spoken = spoken.replaceAll("\\b" + unit.getKey() + "\\b", unit.getValue());
        }
        return spoken;
    }

    static String amount(DoseStep step) {
        List<String> parts = new ArrayList<>();
        if (step.dose() != null) {
            parts.add(write(step.dose()) + (step.equivalent() == null ? "" : " (" + write(step.equivalent()) + ")"));
        }
        if (step.share() != null) {
            parts.add(write(step.share()));
        }
        if (step.rise() != null) {
            parts.add("in steps of " + step.rise());
        }
        return String.join(", ", parts);
    }

    static String manner(DoseStep step) {
        List<String> parts = new ArrayList<>();
        if (step.method() != null && step.method() != DoseStep.Method.OTHER) {
            parts.add(step.method().label());
        }
        add(parts, "over ", step.over());
        add(parts, "at ", step.rate());
        add(parts, "so over at least ", step.takes().orElse(null));
        add(parts, "", step.times());
        add(parts, "every ", step.every());
        add(parts, "after ", step.after());
        add(parts, "for ", step.lasting());
        if (step.repeats() != null) {
            parts.add(step.repeats() == 1 ? "once" : "at most " + step.repeats() + " times");
        }
        if (step.givenWhen() != null) {
            parts.add(step.givenWhen());
        }
        add(parts, "at least ", step.minimum());
        add(parts, "maximum ", step.maximum());
        add(parts, "maximum ", step.ceiling());
        return String.join(", ", parts);
    }

    /**
     * The written form of a unit of time for this figure: "minute", "minutes".
     *
     * @throws IllegalArgumentException if the code is not one of s, min, h, d, wk, mo, a
     */
    static String timeUnit(String unit, BigDecimal figure) {
        String one = TIME_UNITS.get(unit);
        if (one == null) {
            throw new IllegalArgumentException(
                    "unknown unit of time '%s', expected s, min, h, d, wk, mo or a".formatted(unit));
        }
        return figure.compareTo(BigDecimal.ONE) == 0 ? one : one + "s";
    }

    private static String unit(String unit, BigDecimal figure) {
        if (TIME_UNITS.containsKey(unit)) {
            return timeUnit(unit, figure);
        }
        String other = OTHER_UNITS.get(unit);
        if (other != null) {
            return other;
        }
        for (DoseUnit dose : DoseUnit.values()) {
            if (dose.code().equals(unit)) {
                return dose.written();
            }
        }
        return unit;
    }

    private static String share(BigDecimal share) {
        if (share.compareTo(BigDecimal.ONE) == 0) {
            return "the whole";
        }
        return share.compareTo(HALF) == 0 ? "half" : write(share.movePointRight(2), "%");
    }

    private static void add(List<String> parts, String before, @Nullable Object value) {
        if (value != null) {
            parts.add(before + value);
        }
    }
}
