package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * One part of a regimen, as its source gives it.
 *
 * @param phase      what this part is for
 * @param givenWhen  condition or period, such as "if sedation is inadequate" or "weeks 1 to 4"
 * @param method     how it is given
 * @param dose       the amount or rate; one of {@code dose}, {@code share} and {@code rise} is there
 * @param share      the amount as a share of the initial dose
 * @param rise       how the amount goes up
 * @param equivalent the same dose in other terms, where the source prints both
 * @param over       time over which one dose is given
 * @param rate       prescribed or fastest speed of injection
 * @param after      wait before this part
 * @param every      interval between doses
 * @param lasting    how long this part goes on
 * @param times      how often
 * @param repeats    how many times at most
 * @param maximum    the highest amount that the source allows
 * @param ceiling    a second maximum, for another period
 * @param minimum    the lowest amount that the source allows
 */
@Embeddable
public record DoseStep(
        @Enumerated(EnumType.STRING) Phase phase,
        @Nullable String givenWhen,
        @Enumerated(EnumType.STRING) @Nullable Method method,
        @EmbeddedColumnNaming("dose_%s") @Nullable Dose dose,
        @EmbeddedColumnNaming("fraction_%s") @Nullable Share share,
        @EmbeddedColumnNaming("rise_%s") @Nullable Rise rise,
        @EmbeddedColumnNaming("equivalent_%s") @Nullable Dose equivalent,
        @EmbeddedColumnNaming("over_%s") @Nullable Span over,
        @EmbeddedColumnNaming("rate_%s") @Nullable Dose rate,
        @EmbeddedColumnNaming("after_%s") @Nullable Span after,
        @EmbeddedColumnNaming("every_%s") @Nullable Span every,
        @EmbeddedColumnNaming("lasting_%s") @Nullable Span lasting,
        @EmbeddedColumnNaming("times_%s") @Nullable Times times,
        @Nullable Integer repeats,
        @EmbeddedColumnNaming("maximum_%s") @Nullable Limit maximum,
        @EmbeddedColumnNaming("ceiling_%s") @Nullable Limit ceiling,
        @EmbeddedColumnNaming("minimum_%s") @Nullable Limit minimum) {
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** What a part of a regimen is for. */
    public enum Phase {
        INITIAL("initial dose"),
        REPEAT("repeat"),
        INFUSION("infusion"),
        MAINTENANCE("maintenance"),
        TITRATION("titration"),
        TAPER("taper"),
        REDUCTION("reduced dose"),
        ALTERNATIVE("alternative");

        private final String label;

        Phase(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How a dose is given. */
    public enum Method {
        PUSH("push"),
        SLOW_PUSH("slow push"),
        INFUSION("infusion"),
        SINGLE_INJECTION("single injection"),
        SYRINGE_DRIVER("syringe driver"),
        SPRAY("spray"),
        BY_MOUTH("by mouth"),
        UNDER_TONGUE("under the tongue"),
        OTHER("as described");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public DoseStep {
        if (dose == null && share == null && rise == null) {
            throw new IllegalArgumentException("a step needs an amount: low and unit, fraction or step_up");
        }
        for (Limit limit : limits(maximum, ceiling)) {
            if (dose != null && limit.isExceededBy(dose)) {
                throw new IllegalArgumentException("the dose %s is above its own maximum of %s".formatted(dose, limit));
            }
        }
    }

    /** An amount and the most that it may come to, with nothing said of how it is given: what a table of weights needs. */
    public static DoseStep of(Phase phase, Dose dose, @Nullable Limit maximum) {
        return new DoseStep(
                phase, null, null, dose, null, null, null, null, null, null, null, null, null, null, maximum, null,
                null);
    }

    /** Every maximum that the source gives for it. */
    public List<Limit> limits() {
        return limits(maximum, ceiling);
    }

    private static List<Limit> limits(@Nullable Limit... limits) {
        return Arrays.stream(limits).filter(Objects::nonNull).toList();
    }

    /**
     * How long the dose takes at the rate of injection that the source gives, in whole seconds or minutes, rounded up: never
     * faster than the source. A dose and a rate that are both per kilogram, or neither, take as long at any weight; nothing
     * where there is no rate, or where it depends on the weight.
     */
    public Optional<Span> takes() {
        if (dose == null
                || rate == null
                || dose.doseUnit().perKilogram() != rate.doseUnit().perKilogram()) {
            return Optional.empty();
        }
        boolean perKilogram = dose.doseUnit().perKilogram();
        DoseUnit amount = perKilogram ? DoseUnit.MG_PER_KG : DoseUnit.MG;
        BigDecimal anHour =
                rate.doseUnit().convert(rate.high(), perKilogram ? DoseUnit.MG_PER_KG_PER_HOUR : DoseUnit.MG_PER_HOUR);
        BigDecimal low = seconds(dose.doseUnit().convert(dose.low(), amount), anHour);
        BigDecimal high = seconds(dose.doseUnit().convert(dose.high(), amount), anHour);
        boolean minutes =
                low.remainder(SIXTY).signum() == 0 && high.remainder(SIXTY).signum() == 0;
        return Optional.of(minutes ? new Span(low.divide(SIXTY), high.divide(SIXTY), "min") : new Span(low, high, "s"));
    }

    private static BigDecimal seconds(BigDecimal amount, BigDecimal anHour) {
        return amount.multiply(SIXTY).multiply(SIXTY).divide(anHour, 0, RoundingMode.UP);
    }

    /** The amount alone, such as "0.5 mg/kg to 1 mg/kg". */
    public String amount() {
        return DoseFormat.amount(this);
    }

    /** How it is given, how fast, how often and at most; empty where the source says nothing of it. */
    public String manner() {
        return DoseFormat.manner(this);
    }

    @Override
    public String toString() {
        return DoseFormat.write(this);
    }
}
