package org.ketaref.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Dose;
import org.ketaref.dosing.DoseStep;
import org.ketaref.dosing.Limit;
import org.ketaref.dosing.Rise;
import org.ketaref.dosing.Share;
import org.ketaref.dosing.Span;
import org.ketaref.dosing.Times;

/** Adds dose regimens; a figure that cannot be right is a problem at its line. */
final class DoseRows {
    private final TopicPart part;

    DoseRows(TopicPart part) {
        this.part = part;
    }

    void add(Fields dose, String anchor, int ordinal) {
        StringJoiner written = new StringJoiner("; ");
        boolean perKilogram = false;
        boolean whole = true;
        List<Fields> steps = dose.list("steps");
        EditionRows.Row regimen = regimen(dose, anchor, ordinal);
        for (int i = 0; i < steps.size(); i++) {
            DoseStep step = step(steps.get(i));
            if (step != null) {
                written.add(step.toString());
                perKilogram |= step.dose() != null && step.dose().doseUnit().perKilogram();
                insert(step, regimen, i);
            }
            whole &= step != null;
        }
        if (whole && perKilogram == dose.text("weight").equals("not-weight-based")) {
            part.problem(
                    dose.at("weight"),
                    perKilogram
                            ? "a dose per kilogram of no weight, expected actual, ideal, lean or not-stated"
                            : "a fixed dose with a weight, expected not-weight-based");
        }
        regimen.with(
                "statement_id",
                part.row(
                        "dose",
                        anchor,
                        dose,
                        "%s, %s%s: %s (%s)"
                                .formatted(
                                        dose.text("route"),
                                        dose.has("for")
                                                ? dose.text("for")
                                                : dose.text("population").replace('-', ' '),
                                        dose.has("name") ? ", " + dose.text("name") : "",
                                        written,
                                        dose.text("says"))));
        dose.list("notes").forEach(note -> part.bound("dose-note:" + anchor, anchor, note));
    }

    private EditionRows.Row regimen(Fields dose, String anchor, int ordinal) {
        EditionRows.Row row = part.add("dose_regimen", "indication_id", ordinal)
                .with("anchor", anchor)
                .with("name", dose.textOrNull("name"))
                .with("lead_row", dose.truth("lead"))
                .with("route_id", part.topic(dose.at("route"), "routes/" + dose.text("route")))
                .with("population", dose.constant("population"))
                .with("population_detail", dose.textOrNull("for"))
                .with("says", dose.text("says"))
                .with("jurisdiction", dose.text("jurisdiction"))
                .with("product", dose.constant("product"))
                .with("status", dose.constant("status"))
                .with("weight_basis", dose.constant("weight"))
                .with("salt", dose.constant("salt"))
                .with("effect", dose.textOrNull("effect"));
        if (dose.has("age")) {
            age(row, dose.at("age"), "from", "age_from");
            age(row, dose.at("age"), "below", "age_below");
            ageRange(dose.at("age"));
        }
        span(row, "onset", guarded(dose, "onset", DoseRows::span));
        span(row, "lasts", guarded(dose, "lasts", DoseRows::span));
        if (dose.has("course")) {
            Fields course = dose.at("course");
            if (course.has("number")) {
                Fields number = course.at("number");
                if (number.has("high") && number.integer("low") > number.integer("high")) {
                    part.problem(
                            number,
                            "low must be at most high: %d, %d"
                                    .formatted(number.integer("low"), number.integer("high")));
                }
                row.with("course_number_low", number.integer("low"))
                        .with(
                                "course_number_high",
                                number.has("high") ? number.integer("high") : number.integer("low"));
            }
            times(row, "course_times", guarded(course, "times", DoseRows::times));
            span(row, "course_for", guarded(course, "for", DoseRows::span));
            row.with("course_note", course.textOrNull("note"));
        }
        return row;
    }

    private @Nullable DoseStep step(Fields step) {
        try {
            return new DoseStep(
                    DoseStep.Phase.valueOf(step.constant("phase")),
                    step.textOrNull("when"),
                    step.has("method") ? DoseStep.Method.valueOf(step.constant("method")) : null,
                    step.has("low") ? dose(step) : null,
                    step.orNull("fraction", fraction -> new Share(fraction.decimal("low"), high(fraction))),
                    step.orNull(
                            "step_up",
                            rise -> new Rise(
                                    rise.decimal("low"),
                                    high(rise),
                                    rise.text("unit"),
                                    rise.orNull("every", DoseRows::span))),
                    step.orNull("equivalent", DoseRows::dose),
                    step.orNull("over", DoseRows::span),
                    step.orNull("rate", DoseRows::dose),
                    step.orNull("after", DoseRows::span),
                    step.orNull("every", DoseRows::span),
                    step.orNull("for", DoseRows::span),
                    step.orNull("times", DoseRows::times),
                    step.integerOrNull("repeats"),
                    limit(step, "maximum", 0),
                    limit(step, "maximum", 1),
                    limit(step, "minimum", 0));
        } catch (IllegalArgumentException e) {
            part.problem(step, Objects.requireNonNull(e.getMessage()));
            return null;
        }
    }

    private static Dose dose(Fields fields) {
        if (!fields.has("unit")) {
            throw new IllegalArgumentException("an amount without a unit, expected one such as mg/kg");
        }
        return new Dose(fields.decimal("low"), high(fields), fields.decimalOrNull("usual"), fields.text("unit"));
    }

    private static Span span(Fields fields) {
        return new Span(fields.decimal("low"), high(fields), fields.text("unit"));
    }

    private static Times times(Fields fields) {
        return new Times(fields.decimal("low"), high(fields), fields.text("per"));
    }

    private static @Nullable Limit limit(Fields step, String name, int place) {
        List<Fields> limits = step.list(name);
        if (limits.size() <= place) {
            return null;
        }
        Fields limit = limits.get(place);
        return new Limit(limit.decimal("amount"), limit.text("unit"), Limit.Per.valueOf(limit.constant("per")));
    }

    private static BigDecimal high(Fields fields) {
        return fields.has("high") ? fields.decimal("high") : fields.decimal("low");
    }

    private <T> @Nullable T guarded(Fields owner, String name, Function<Fields, T> reader) {
        try {
            return owner.orNull(name, reader);
        } catch (IllegalArgumentException e) {
            part.problem(owner.at(name), Objects.requireNonNull(e.getMessage()));
            return null;
        }
    }

    private void insert(DoseStep step, EditionRows.Row regimen, int ordinal) {
        EditionRows.Row row = part.add("dose_step")
                .with("regimen_id", regimen.get("id"))
                .with("ordinal", ordinal)
                .with("phase", step.phase().name())
                .with("given_when", step.givenWhen())
                .with("method", step.method() == null ? null : step.method().name())
                .with("repeats", step.repeats());
        dose(row, "dose", step.dose());
        dose(row, "equivalent", step.equivalent());
        dose(row, "rate", step.rate());
        if (step.share() != null) {
            row.with("fraction_low", step.share().low())
                    .with("fraction_high", step.share().high());
        }
        if (step.rise() != null) {
            row.with("rise_low", step.rise().low())
                    .with("rise_high", step.rise().high())
                    .with("rise_unit", step.rise().unit());
            span(row, "rise_every", step.rise().every());
        }
        span(row, "over", step.over());
        span(row, "after", step.after());
        span(row, "every", step.every());
        span(row, "lasting", step.lasting());
        times(row, "times", step.times());
        limit(row, "maximum", step.maximum());
        limit(row, "ceiling", step.ceiling());
        limit(row, "minimum", step.minimum());
    }

    private static void dose(EditionRows.Row row, String prefix, @Nullable Dose dose) {
        if (dose != null) {
            row.with(prefix + "_low", dose.low())
                    .with(prefix + "_high", dose.high())
                    .with(prefix + "_usual", dose.usual())
                    .with(prefix + "_unit", dose.unit());
        }
    }

    private static void span(EditionRows.Row row, String prefix, @Nullable Span span) {
        if (span != null) {
            row.with(prefix + "_low", span.low())
                    .with(prefix + "_high", span.high())
                    .with(prefix + "_unit", span.unit());
        }
    }

    private static void times(EditionRows.Row row, String prefix, @Nullable Times times) {
        if (times != null) {
            row.with(prefix + "_low", times.low())
                    .with(prefix + "_high", times.high())
                    .with(prefix + "_per", times.per());
        }
    }

    private static void limit(EditionRows.Row row, String prefix, @Nullable Limit limit) {
        if (limit != null) {
            row.with(prefix + "_amount", limit.amount())
                    .with(prefix + "_unit", limit.unit())
                    .with(prefix + "_per", limit.per().name());
        }
    }

    /** Ages in one unit can be compared; those in two are left to the reader of the source. */
    private void ageRange(Fields age) {
        if (age.has("from") && age.has("below")) {
            Fields from = age.at("from");
            Fields below = age.at("below");
            if (from.text("unit").equals(below.text("unit"))
                    && from.decimal("value").compareTo(below.decimal("value")) >= 0) {
                part.problem(age, "an age that ends before it begins, expected from to be below below");
            }
        }
    }

    private static void age(EditionRows.Row row, Fields age, String end, String column) {
        if (age.has(end)) {
            row.with(column, age.at(end).decimal("value"))
                    .with(column + "_unit", age.at(end).text("unit"));
        }
    }
}
