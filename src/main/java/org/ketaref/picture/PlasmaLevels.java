package org.ketaref.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ketaref.dosing.DoseFormat;
import org.ketaref.evidence.References;

/**
 * Plasma levels of typical intravenous regimens in one published model, with levels that were observed.
 *
 * @param levels vertical scale, ng/mL, logarithmic
 * @param times  horizontal scale, minutes from the start
 * @param curves one a regimen
 * @param checks what was observed against what the model gives
 * @param marks  citations of the model
 * @param others citations of the model that is not drawn
 */
public record PlasmaLevels(
        Scale levels,
        Scale times,
        List<Curve> curves,
        List<Check> checks,
        List<References.Mark> marks,
        List<References.Mark> others) {
    /** Regimens of the sort that published doses ask for; the doses themselves stand with their indications. */
    public static final List<Regimen> REGIMENS = List.of(
            new Regimen("A", "0.5 mg/kg over 40 minutes", new BigDecimal("0.5"), 40),
            new Regimen("B", "0.3 mg/kg over 15 minutes", new BigDecimal("0.3"), 15),
            new Regimen("C", "2 mg/kg over 1 minute", BigDecimal.valueOf(2), 1));

    private static final int WEIGHT = 70;
    private static final int LAST = 180;
    private static final double FINE_UNTIL = 20;
    private static final double FINE_STEP = 0.5;
    private static final double COARSE_STEP = 2;
    private static final int SIDE = 1000;
    private static final BigDecimal LOWEST = BigDecimal.TEN;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(5000);
    private static final List<Integer> READ_AT = List.of(5, 15, 30, 40, 60, 120, 180);
    private static final List<Integer> HOURS = List.of(0, 30, 60, 90, 120, 150, 180);
    private static final int TENS = 100;
    private static final MathContext FIGURES = new MathContext(2, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A regimen into a vein, at 70 kg.
     *
     * @param letter    names its curve
     * @param words     as it is read
     * @param perWeight mg/kg
     * @param minutes   that it takes
     */
    public record Regimen(String letter, String words, BigDecimal perWeight, int minutes) {
        double level(double at) {
            return level(PopulationModel.FANTA_OTTO, at);
        }

        double level(PopulationModel model, double at) {
            return model.level(perWeight.multiply(BigDecimal.valueOf(WEIGHT)).doubleValue(), minutes, at);
        }
    }

    /**
     * A level that a source reports.
     *
     * @param letter  of the regimen
     * @param minute  from its start
     * @param low     ng/mL
     * @param high    equals {@code low} where there is one figure
     * @param written as its source prints it
     * @param whom    in whom
     */
    public record Observed(
            String letter,
            int minute,
            BigDecimal low,
            BigDecimal high,
            String written,
            String whom,
            List<References.Mark> marks) {}

    /**
     * A curve with its highest level.
     *
     * @param points of a polyline in a square of 1000 by 1000
     * @param at     place of its letter from the left
     * @param above  place of its letter from the top
     */
    public record Curve(Regimen regimen, String points, String at, String above, String peak, int peakMinute) {}

    /** An observed level beside the model's, with its place in the picture. */
    public record Check(
            Regimen regimen,
            Observed observed,
            String model,
            String verdict,
            String otherModel,
            String at,
            String top,
            String bottom) {}

    /** One row of the table: the levels of every regimen at one time. */
    public record Reading(int minute, List<String> levels) {}

    /** A mark on the vertical scale, from the top. */
    public record Level(String from, String label) {}

    public static PlasmaLevels of(
            Collection<Observed> observed, List<References.Mark> marks, List<References.Mark> others) {
        Scale levels = new Scale(LOWEST, HIGHEST, true);
        Scale times = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(LAST), false);
        List<Check> checks = observed.stream()
                .flatMap(seen -> REGIMENS.stream()
                        .filter(regimen -> regimen.letter().equals(seen.letter()))
                        .map(regimen -> check(regimen, seen, levels, times)))
                .toList();
        return new PlasmaLevels(
                levels,
                times,
                REGIMENS.stream().map(regimen -> curve(regimen, levels, times)).toList(),
                checks,
                marks,
                others);
    }

    public List<Tick> minutes() {
        return HOURS.stream()
                .map(minute -> new Tick(across(times, minute), "" + minute, ""))
                .toList();
    }

    public List<Level> heights() {
        return levels.ticks().stream()
                .map(tick -> new BigDecimal(tick.label().replace(",", "")))
                .map(figure -> new Level(down(levels, figure.doubleValue()), DoseFormat.figure(figure)))
                .toList();
    }

    public List<Reading> readings() {
        return READ_AT.stream()
                .map(minute -> new Reading(
                        minute,
                        REGIMENS.stream()
                                .map(regimen -> written(regimen.level(minute)))
                                .toList()))
                .toList();
    }

    /** The picture in one sentence. */
    public String summary() {
        return curves.stream()
                .map(curve -> curve.regimen().words() + " peaks at " + curve.peak() + " after "
                        + DoseFormat.write(BigDecimal.valueOf(curve.peakMinute()), "min"))
                .collect(Collectors.joining("; "));
    }

    private static Curve curve(Regimen regimen, Scale levels, Scale times) {
        DoubleStream fine =
                IntStream.rangeClosed(1, (int) (FINE_UNTIL / FINE_STEP)).mapToDouble(i -> i * FINE_STEP);
        DoubleStream coarse = DoubleStream.iterate(
                FINE_UNTIL + COARSE_STEP, minute -> minute <= LAST, minute -> minute + COARSE_STEP);
        String points = DoubleStream.concat(fine, coarse)
                .filter(minute -> regimen.level(minute) >= levels.low().doubleValue())
                .mapToObj(minute -> Math.round(SIDE * minute / LAST) + ","
                        + Math.round(SIDE * (1 - share(levels, regimen.level(minute)))))
                .distinct()
                .collect(Collectors.joining(" "));
        double peak = regimen.level(regimen.minutes());
        return new Curve(
                regimen,
                points,
                across(times, regimen.minutes()),
                down(levels, peak),
                written(peak),
                regimen.minutes());
    }

    private static Check check(Regimen regimen, Observed seen, Scale levels, Scale times) {
        BigDecimal model = BigDecimal.valueOf(regimen.level(seen.minute())).setScale(0, RoundingMode.HALF_UP);
        BigDecimal other = BigDecimal.valueOf(regimen.level(PopulationModel.SIMONS, seen.minute()))
                .setScale(0, RoundingMode.HALF_UP);
        BigDecimal nearest =
                model.compareTo(seen.low()) < 0 ? seen.low() : seen.high().min(model);
        BigDecimal apart = model.subtract(nearest).multiply(HUNDRED).divide(nearest, 0, RoundingMode.HALF_UP);
        String verdict = apart.signum() == 0
                ? "within what was observed"
                : DoseFormat.write(apart.abs(), "%") + (apart.signum() < 0 ? " below" : " above")
                        + " what was observed";
        return new Check(
                regimen,
                seen,
                DoseFormat.write(model, "ng/mL"),
                verdict,
                DoseFormat.write(other, "ng/mL"),
                across(times, seen.minute()),
                down(levels, seen.high().doubleValue()),
                down(levels, seen.low().doubleValue()));
    }

    /** ng/mL to two figures from 100 up and to the whole below: a model's third figure tells nothing. */
    private static String written(double level) {
        BigDecimal exact = BigDecimal.valueOf(level);
        BigDecimal rounded = level < TENS ? exact.setScale(0, RoundingMode.HALF_UP) : exact.round(FIGURES);
        return DoseFormat.write(rounded, "ng/mL");
    }

    private static double share(Scale scale, double figure) {
        return scale.share(BigDecimal.valueOf(figure));
    }

    /** From the left, within the frame of the plot: 12% to 97%. */
    private static String across(Scale times, int minute) {
        return Scale.percent(12 + 85 * share(times, minute));
    }

    /** From the top, within the frame of the plot: 8% to 86%. */
    private static String down(Scale levels, double level) {
        return Scale.percent(8 + 78 * (1 - share(levels, level)));
    }
}
