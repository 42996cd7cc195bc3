package org.ketaref.dosing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.ketaref.evidence.LabelStatus;
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.Statement;

/** One row of a dosing table: indication x route x population, as one source gives it. */
@Entity
@Immutable
public class DoseRegimen {
    private static final Set<String> INTO_VEIN = Set.of("intravenous", "intraosseous");
    private static final Set<String> DRAWN_UP =
            Set.of("intravenous", "intraosseous", "intramuscular", "subcutaneous", "intranasal", "neuraxial");

    @Id
    private int id;

    @ManyToOne(fetch = FetchType.EAGER)
    private Subject indication;

    private int ordinal;
    private String anchor;
    private @Nullable String name;

    @Column(name = "lead_row")
    private boolean lead;

    @ManyToOne(fetch = FetchType.EAGER)
    private Subject route;

    @Enumerated(EnumType.STRING)
    private Population population;

    private @Nullable String populationDetail;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "age_from"))
    @AttributeOverride(name = "unit", column = @Column(name = "age_from_unit"))
    private @Nullable Age ageFrom;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "age_below"))
    @AttributeOverride(name = "unit", column = @Column(name = "age_below_unit"))
    private @Nullable Age ageBelow;

    private String says;
    private String jurisdiction;

    @Enumerated(EnumType.STRING)
    private Preparation product;

    @Enumerated(EnumType.STRING)
    private LabelStatus status;

    @Enumerated(EnumType.STRING)
    private WeightBasis weightBasis;

    @Enumerated(EnumType.STRING)
    private Salt salt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "dose_step", joinColumns = @JoinColumn(name = "regimen_id"))
    @OrderColumn(name = "ordinal")
    private List<DoseStep> steps;

    @Embedded
    @AttributeOverride(name = "numberLow", column = @Column(name = "course_number_low"))
    @AttributeOverride(name = "numberHigh", column = @Column(name = "course_number_high"))
    @AttributeOverride(name = "note", column = @Column(name = "course_note"))
    private @Nullable Course course;

    @Embedded
    @EmbeddedColumnNaming("onset_%s")
    private @Nullable Span onset;

    @Embedded
    @EmbeddedColumnNaming("lasts_%s")
    private @Nullable Span lasts;

    private @Nullable String effect;

    @ManyToOne(fetch = FetchType.EAGER)
    private Statement statement;

    @SuppressWarnings("NullAway.Init")
    protected DoseRegimen() {}

    public int id() {
        return id;
    }

    public Subject indication() {
        return indication;
    }

    /** Its anchor on its indication's page: {@code dose-im-adults}. */
    public String anchor() {
        return "dose-" + anchor;
    }

    /** Its anchor on a page that shows rows of several indications. */
    public String anchorElsewhere() {
        return "dose-" + indication.slug() + "-" + anchor;
    }

    /** Where it stands. */
    public String address() {
        return "/indications/" + indication.slug() + "#" + anchor();
    }

    /** The page that writes it out for every weight. */
    public String page() {
        return "/indications/" + indication.slug() + "/" + anchor();
    }

    /** What tells it from its neighbors: "Slow induction". */
    public @Nullable String name() {
        return name;
    }

    /** Whether the answer block shows it. */
    public boolean lead() {
        return lead;
    }

    public Subject route() {
        return route;
    }

    public Population population() {
        return population;
    }

    /** For whom, as far as the source limits it: "Children, ages 8 to 17". */
    public String forWhom() {
        return populationDetail == null ? population.label() : population.label() + ", " + populationDetail;
    }

    public @Nullable Age ageFrom() {
        return ageFrom;
    }

    public @Nullable Age ageBelow() {
        return ageBelow;
    }

    /** Who gives the figure, short. */
    public String says() {
        return says;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public Preparation product() {
        return product;
    }

    public LabelStatus status() {
        return status;
    }

    public WeightBasis weightBasis() {
        return weightBasis;
    }

    public Salt salt() {
        return salt;
    }

    public List<DoseStep> steps() {
        return steps;
    }

    public @Nullable Course course() {
        return course;
    }

    public @Nullable Span onset() {
        return onset;
    }

    public @Nullable Span lasts() {
        return lasts;
    }

    /** What onset and duration are of: "dissociation". */
    public String effect() {
        return Objects.requireNonNullElse(effect, "effect");
    }

    public Statement statement() {
        return statement;
    }

    /** Whether it is drawn up from an ampoule or vial, so that its volume matters. */
    public boolean byInjection() {
        return DRAWN_UP.contains(route.slug());
    }

    /**
     * Whether the strengths of its preparation are those of what is given. They are not for a spinal or epidural dose, which
     * needs a preparation without preservative, nor for one that is swallowed unless the preparation is made for that.
     */
    public boolean drawnUp() {
        return switch (route.slug()) {
            case "neuraxial" -> false;
            case "oral" -> product == Preparation.COMPOUNDED;
            default -> byInjection();
        };
    }

    /** Whether it goes straight into the circulation, where strong solutions are diluted first. */
    public boolean intoVein() {
        return INTO_VEIN.contains(route.slug());
    }

    /** Its doses by weight: a ladder for each amount per kilogram, and for each share of such a dose. */
    public List<WeightLadder> ladders(Supply supply) {
        return WeightLadder.ofAll(steps, population, supply.strengths(), intoVein());
    }

    /** Its amounts that are the same at any weight. */
    public List<FixedAmount> fixed(Supply supply) {
        return FixedAmount.of(steps, supply.strengths(), intoVein());
    }

    /** Whether it has doses by weight to show. */
    public boolean hasLadder() {
        return DosePart.of(steps).stream().anyMatch(DosePart::perKilogram);
    }

    /** Why it has no volume, or what it is counted in; empty where it has. */
    public String noVolume(Supply supply) {
        BigDecimal device = supply.device();
        if (!supply.strengths().isEmpty()) {
            return "";
        }
        if (device != null) {
            return "No mL: it comes in single-use devices of %s, %s."
                    .formatted(DoseFormat.write(device, "mg"), devices(device));
        }
        return product == Preparation.ANY && drawnUp()
                ? "No mL: the source does not say which preparation was given, and so in what strength."
                : "No mL: its source, as far as read, does not give the strength of what is given this way.";
    }

    /** "1 for 28 mg, 2 for 56 mg"; what is no whole number of them is left out. */
    private String devices(BigDecimal device) {
        return DosePart.of(steps).stream()
                .filter(part -> part.dose().unit().equals("mg"))
                .flatMap(part -> Stream.of(part.dose().low(), part.dose().high()))
                .filter(amount -> amount.remainder(device).signum() == 0)
                .distinct()
                .sorted()
                .map(amount -> DoseFormat.figure(amount.divide(device)) + " for " + DoseFormat.write(amount, "mg"))
                .collect(Collectors.joining(", "));
    }

    /** What has gone wrong with doses like it. */
    public Set<Trap> traps() {
        return Trap.of(this);
    }

    /** Every maximum that the source gives, or that it gives none. */
    public String maximum() {
        String limits = steps.stream()
                .flatMap(step -> step.limits().stream())
                .map(Limit::toString)
                .distinct()
                .collect(Collectors.joining("; "));
        return limits.isEmpty() ? "no maximum stated in source" : limits;
    }
}
