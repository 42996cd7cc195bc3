package org.ketaref.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ketaref.edition.SmallEdition.CONDITION;
import static org.ketaref.edition.SmallEdition.EFFECT;
import static org.ketaref.edition.SmallEdition.VEIN;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures, dates and revisions that have the right shape and yet cannot be right: each is refused at its line. */
class BadFiguresTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesADoseThatCannotBeRight(Flaw flaw) {
        assertThat(flaw.problems(folder)).singleElement().asString().startsWith(flaw.problem());
    }

    static List<Flaw> refusesADoseThatCannotBeRight() {
        return List.of(
                Flaw.of(
                        "low is above high",
                        CONDITION,
                        "low: 60, high: 120",
                        "low: 120, high: 60",
                        CONDITION + ":60: low must be above 0 and at most high: 120, 60"),
                Flaw.of(
                        "the usual dose is below low",
                        CONDITION,
                        "usual: 0.2",
                        "usual: 0.09",
                        CONDITION + ":42: usual must lie from low to high: 0.09"),
                Flaw.of(
                        "the usual dose is above high",
                        CONDITION,
                        "usual: 0.2",
                        "usual: 0.31",
                        CONDITION + ":42: usual must lie from low to high: 0.31"),
                Flaw.of(
                        "a dose is above its maximum in the same unit",
                        CONDITION,
                        "amount: 0.3, unit: mg/kg",
                        "amount: 0.29, unit: mg/kg",
                        CONDITION + ":42: the dose 0.1 mg/kg to 0.3 mg/kg (usually 0.2 mg/kg) is above its own maximum"
                                + " of 0.29 mg/kg per dose"),
                Flaw.of(
                        "a dose per hour is above its maximum per minute",
                        CONDITION,
                        "low: 60, high: 120",
                        "low: 60, high: 120.6",
                        CONDITION + ":60: the dose 60 mg/hour to 120.6 mg/hour is above its own maximum of 2 mg/min"),
                Flaw.of(
                        "a dose is above its second maximum",
                        CONDITION,
                        "{amount: 2, unit: mg/min, per: hour}",
                        "{amount: 2, unit: mg/min, per: hour}, {amount: 2400, unit: mg/d, per: day}",
                        CONDITION + ":60: the dose 60 mg/hour to 120 mg/hour is above its own maximum of"
                                + " 2,400 mg/day"),
                Flaw.of(
                        "a step has no amount",
                        CONDITION,
                        "fraction: {low: 0.5, high: 1}, ",
                        "",
                        CONDITION + ":43: a step needs an amount: low and unit, fraction or step_up"),
                Flaw.of(
                        "an amount has no unit",
                        CONDITION,
                        "usual: 0.2, unit: mg/kg, ",
                        "usual: 0.2, ",
                        CONDITION + ":42: an amount without a unit, expected one such as mg/kg"),
                Flaw.of(
                        "a share is above the one it goes up to",
                        CONDITION,
                        "fraction: {low: 0.5, high: 1}",
                        "fraction: {low: 1, high: 0.5}",
                        CONDITION + ":43: low must be above 0 and at most high: 1, 0.5"),
                Flaw.of(
                        "an interval ends before it begins",
                        CONDITION,
                        "every: {low: 5, high: 10, unit: min}",
                        "every: {low: 10, high: 5, unit: min}",
                        CONDITION + ":43: low must be above 0 and at most high: 10, 5"),
                Flaw.of(
                        "an onset ends before it begins",
                        CONDITION,
                        "onset: {low: 5, high: 10, unit: min}",
                        "onset: {low: 10, high: 5, unit: min}",
                        CONDITION + ":62: low must be above 0 and at most high: 10, 5"),
                Flaw.of(
                        "a course is given more often than often",
                        CONDITION,
                        "times: {low: 2, per: wk}",
                        "times: {low: 3, high: 2, per: wk}",
                        CONDITION + ":61: low must be above 0 and at most high: 3, 2"),
                Flaw.of(
                        "a course has fewer sessions at most than at least",
                        CONDITION,
                        "number: {low: 2, high: 4}",
                        "number: {low: 4, high: 2}",
                        CONDITION + ":61: low must be at most high: 4, 2"),
                Flaw.of(
                        "an age ends before it begins",
                        CONDITION,
                        "age: {from: {value: 18, unit: a}}",
                        "age: {from: {value: 18, unit: a}, below: {value: 18, unit: a}}",
                        CONDITION + ":52: an age that ends before it begins"),
                Flaw.of(
                        "a figure has more decimals than the tables hold",
                        CONDITION,
                        "low: 0.1, high: 0.3",
                        "low: 0.1234567, high: 0.3",
                        CONDITION + ":42: the figure 0.1234567 has too many digits, expected at most 9 before and 6"
                                + " after the point"),
                Flaw.of(
                        "a figure is beyond all bounds",
                        CONDITION,
                        "low: 60, high: 120",
                        "low: 60, high: 1e30",
                        CONDITION + ":60: the figure 1e30 has too many digits"),
                Flaw.of(
                        "a dose per kilogram is not weight-based",
                        CONDITION,
                        "weight: not-stated",
                        "weight: not-weight-based",
                        CONDITION + ":39: a dose per kilogram of no weight"),
                Flaw.of(
                        "a fixed dose has a weight",
                        CONDITION,
                        "weight: not-weight-based",
                        "weight: actual",
                        CONDITION + ":57: a fixed dose with a weight, expected not-weight-based"),
                new Flaw(
                        "two doses differ for the same patients and no table says so",
                        edition -> edition.replace(CONDITION, "    name: Infusion\n", "")
                                .replace(CONDITION, "    for: age 18 years and over\n", "")
                                .replace(CONDITION, "[vein-adults, vein-adults-infusion]", "[vein-adults]"),
                        CONDITION + ":47: the doses 'vein-adults' and 'vein-adults-infusion' differ for the same"
                                + " subject, expected a table in disagreements that names both"),
                new Flaw(
                        "two doses have one id",
                        edition -> edition.replace(CONDITION, "id: vein-adults-infusion", "id: vein-adults")
                                .replace(CONDITION, "[vein-adults, vein-adults-infusion]", "[vein-adults]"),
                        CONDITION + ":47: the id 'vein-adults' stands twice in this list, expected it once"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesAnotherFigureThatCannotBeRight(Flaw flaw) {
        assertThat(flaw.problems(folder)).singleElement().asString().startsWith(flaw.problem());
    }

    static List<Flaw> refusesAnotherFigureThatCannotBeRight() {
        return List.of(
                Flaw.of(
                        "a percentage falls where it should rise",
                        EFFECT,
                        "percent: {low: 10, high: 12.5}",
                        "percent: {low: 12.5, high: 10}",
                        EFFECT + ":15: low above high, expected low to be at most high"),
                Flaw.of(
                        "there are more events than participants",
                        EFFECT,
                        "events: 4\n",
                        "events: 41\n",
                        EFFECT + ":16: more events than participants, expected at most as many"),
                Flaw.of(
                        "events are of no known number of participants",
                        EFFECT,
                        "    participants: 40\n",
                        "",
                        EFFECT + ":16: more events than participants, expected at most as many"),
                Flaw.of(
                        "a review was on a day that never was",
                        VEIN,
                        "reviewed: 2026-01-15",
                        "reviewed: 2026-02-30",
                        VEIN + ":5: reviewed: does not match the date pattern"),
                Flaw.of(
                        "a frequency has no figure",
                        EFFECT,
                        "word: common (label word), ",
                        "",
                        EFFECT + ":23: a frequency without a figure, expected percent, events or the source's word"),
                Flaw.of(
                        "a kinetic figure has no figure",
                        VEIN,
                        "low: 1, high: 5, ",
                        "",
                        VEIN + ":14: a kinetic figure without a figure, expected low or usual"),
                Flaw.of(
                        "a kinetic figure falls where it should rise",
                        VEIN,
                        "low: 1, high: 5, ",
                        "low: 5, high: 1, ",
                        VEIN + ":14: high without low, or low above high"),
                Flaw.of(
                        "certainty is stepped down without a reason",
                        CONDITION,
                        "grade: high, reasons: []",
                        "grade: very-low, reasons: []",
                        CONDITION + ":29: certainty very-low without a reason, expected one for each step down"),
                Flaw.of(
                        "a review is due a day after the year is over",
                        CONDITION,
                        "review_by: 2027-01-15",
                        "review_by: 2027-01-16",
                        CONDITION + ":8: review_by is 2027-01-16, expected a day after 2026-01-15 and at most"
                                + " 12 months later"),
                Flaw.of(
                        "a safety-critical review is due a day after the quarter is over",
                        VEIN,
                        "review_by: 2026-04-15",
                        "review_by: 2026-04-16",
                        VEIN + ":6: review_by is 2026-04-16, expected a day after 2026-01-15 and at most"
                                + " 3 months later"),
                Flaw.of(
                        "a review is due on the day of the last one",
                        VEIN,
                        "review_by: 2026-04-15",
                        "review_by: 2026-01-15",
                        VEIN + ":6: review_by is 2026-01-15, expected a day after 2026-01-15"),
                Flaw.of(
                        "a revision has no reason",
                        CONDITION,
                        "revision: 2\nreviewed",
                        "revision: 3\nreviewed",
                        CONDITION + ":10: the newest change is of revision 2, expected the topic's own revision 3"),
                Flaw.of(
                        "a revision does not say what is other than before",
                        CONDITION,
                        ", differences: [{where: Trials, was: No trial was found., now: One trial was found.}]",
                        "",
                        CONDITION + ":10: revision 2 without differences, expected what was and what is now"),
                Flaw.of(
                        "a revision stands twice",
                        CONDITION,
                        "{revision: 1,",
                        "{revision: 2,",
                        CONDITION + ":11: revision 2, expected the newest first and none twice"));
    }
}
