package org.ketaref.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Course;
import org.ketaref.dosing.Dose;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.dosing.DoseUnit;

/**
 * What was typed of a dose itself. A row answers it only if it gives all of that: a row of another amount, or given more or
 * less often, would be taken for what was asked.
 *
 * @param amounts   how much
 * @param intervals how often
 * @param units     units that no figure stands before, of a kilogram or of a time
 * @param foreign   whether it says how much in a way that no row does ("2 vials", "half a mg")
 */
record TypedDose(List<Amount> amounts, List<Interval> intervals, List<DoseUnit> units, boolean foreign) {
    private static final String MASS = "(?:mg|mcg|ug|µg|micrograms?|milligrams?|g|grams?)";
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("(?<![\\d.,])(0),(\\d{1,3})|(\\d{1,3}),(\\d{1,2})(?![\\d,])");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final Pattern STRENGTH = Pattern.compile(
            "\\d[\\d.]*\\s*" + MASS + "\\s*(?:/|\\bper\\b)\\s*[\\d.]*\\s*ml\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN = Pattern.compile(
            "\\d\\s*" + MASS
                    + "\\b|\\d\\s*(?:ml|cc|puffs?|sprays?|drops?|vials?|amps?|ampoules?|tab(?:let)?s?|units?|iu)\\b"
                    + "|\\b(?:half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|hundred|a)\\s+(?:a\\s+)?"
                    + MASS
                    + "\\b|[½¼¾]|\\b" + MASS + "\\s*(?:/|\\bper\\b)\\s*(?:lb|pound)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern UNIT = Pattern.compile(
            "(mg|mcg|ug|µg|micrograms?|milligrams?)(?:(" + Amount.PER + "kg)(?:" + Amount.PER + Amount.TIME + ")?|"
                    + Amount.PER + Amount.TIME + ")\\b",
            Pattern.CASE_INSENSITIVE);

    static TypedDose in(String typed) {
        String text = THOUSANDS
                .matcher(DECIMAL_COMMA.matcher(typed).replaceAll("$1$3.$2$4"))
                .replaceAll("");
        String rest = STRENGTH.matcher(text).replaceAll(" ");
        List<Amount> amounts = Amount.all(rest);
        rest = Amount.TYPED.matcher(rest).replaceAll(" ");
        List<DoseUnit> units = UNIT.matcher(rest)
                .results()
                .map(unit ->
                        Amount.unit(unit.group(1), unit.group(2) != null, unit.group(unit.group(2) == null ? 4 : 3)))
                .toList();
        return new TypedDose(
                amounts, Interval.all(rest), units, FOREIGN.matcher(rest).find());
    }

    /** Whether what is typed is the strength of a solution and no amount: "25 mg/ml". */
    static boolean isStrength(String typed) {
        return STRENGTH.matcher(typed).find() && in(typed).isEmpty();
    }

    boolean isEmpty() {
        return amounts.isEmpty() && intervals.isEmpty() && units.isEmpty() && !foreign;
    }

    /**
     * Whether a row gives all of it.
     *
     * @param kilograms the body weight that was typed
     */
    boolean isIn(DoseRegimen row, @Nullable BigDecimal kilograms) {
        return !foreign
                && amounts.stream()
                        .allMatch(amount -> row.steps().stream().anyMatch(step -> amount.isIn(step, kilograms)))
                && intervals.stream().allMatch(interval -> isIn(row, interval, kilograms))
                && units.stream().allMatch(unit -> row.steps().stream().anyMatch(step -> isIn(step.dose(), unit)));
    }

    /** Whether each amount is just what a part of the row gives, not within its range alone. */
    boolean isExactlyIn(DoseRegimen row) {
        return amounts.stream().allMatch(amount -> row.steps().stream().anyMatch(amount::isExactly));
    }

    private static boolean isIn(@Nullable Dose dose, DoseUnit unit) {
        return dose != null && dose.doseUnit().comparableWith(unit);
    }

    /** Given so often by a step that gives one of the amounts: 100 mg daily is not 120 mg daily, then 30 mg to 180 mg weekly. */
    private boolean isIn(DoseRegimen row, Interval interval, @Nullable BigDecimal kilograms) {
        Course course = row.course();
        return row.steps().stream()
                        .filter(step ->
                                amounts.isEmpty() || amounts.stream().anyMatch(amount -> amount.isIn(step, kilograms)))
                        .anyMatch(interval::isIn)
                || course != null && interval.isIn(course.times());
    }
}
