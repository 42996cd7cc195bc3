package org.ketaref.dosing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
        for (Limit limit : new Limit[] {maximum, ceiling}) {
            if (dose != null && limit != null && limit.isExceededBy(dose)) {
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
