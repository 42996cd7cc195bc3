package org.ketaref.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.dosing.DoseStep;
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;
import org.ketaref.picture.DoseRanges;
import org.ketaref.picture.Frequencies;
import org.ketaref.picture.PlasmaLevels;
import org.ketaref.picture.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the rows of topics to the pictures that are drawn of them. */
@Service
@Transactional(readOnly = true)
public class Pictures {
    private static final Map<String, Timeline.Phase> PHASES = Map.of(
            "onset", Timeline.Phase.ONSET,
            "peak", Timeline.Phase.PEAK,
            "duration", Timeline.Phase.DURATION);

    /** The page that shows the model's levels, and the entry of the bibliography that the model was read in. */
    private static final String LEVELS_PAGE = "pharmacology/pharmacokinetics";

    private static final String MODEL = "#ref-nlmixr2lib-otto-2021";
    private static final String OTHER_MODEL = "#ref-simons-2022";

    /** Observed levels of the regimens in the plot: where their kinetic figure stands. */
    private static final List<Sighting> SIGHTINGS = List.of(
            new Sighting("A", 40, "pharmacology/pharmacokinetics", "level-antidepressant"),
            new Sighting("A", 40, "pharmacology/pharmacokinetics", "level-dissociation"),
            new Sighting("C", 5, "routes/intravenous", "peak-2mgkg"));

    private static final Map<String, Integer> NANOGRAMS = Map.of("ng/mL", 0, "ug/L", 0, "ug/mL", 3, "mg/L", 3);

    private final TopicPages pages;
    private final Topics topics;
    private final KineticFigures kinetics;

    /** Content does not change while the program runs, so the doses of all indications are gathered once. */
    private volatile @Nullable Doses doses;

    Pictures(TopicPages pages, Topics topics, KineticFigures kinetics) {
        this.pages = pages;
        this.topics = topics;
        this.kinetics = kinetics;
    }

    /** A picture on a page that has no references of its own. */
    public record Doses(DoseRanges ranges, References references) {}

    /** A picture on a page that has no references of its own. */
    public record Times(Timeline timeline, References references) {}

    /** Where an observed level stands. */
    private record Sighting(String letter, int minute, String path, String anchor) {}

    /** The doses of all indications. */
    Doses doses() {
        Doses known = doses;
        if (known == null) {
            known = gather();
            doses = known;
        }
        return known;
    }

    private Doses gather() {
        List<TopicPage> uses = topics.findByKindOrderByTitle(Kind.INDICATIONS).stream()
                .map(topic -> pages.get(Kind.INDICATIONS, topic.slug()))
                .filter(page -> !page.doses().isEmpty())
                .toList();
        References references = References.of(List.of());
        List<DoseRanges.Range> ranges = new ArrayList<>();
        for (TopicPage page : uses) {
            List<DoseRow> first = page.leadDoses().isEmpty() ? page.doses() : page.leadDoses();
            for (DoseRow row : first) {
                DoseRanges.Use use = use(page, row.guard(), references);
                row.regimen().steps().stream()
                        .filter(Pictures::compared)
                        .forEach(step -> ranges.add(range(use, row.regimen(), step, references)));
            }
        }
        return new Doses(DoseRanges.of(ranges), references);
    }

    /** First doses, and every rate; repeats and steps up stand in their row. */
    private static boolean compared(DoseStep step) {
        return step.dose() != null
                && (step.phase() == DoseStep.Phase.INITIAL
                        || step.dose().doseUnit().perTime());
    }

    private static DoseRanges.Use use(TopicPage page, Guard guard, References references) {
        TopicPage.Use use = page.use();
        if (use == null) {
            throw new IllegalStateException("not an indication: " + page.topic().path());
        }
        return new DoseRanges.Use(
                page.topic().title(),
                page.topic().address(),
                use.indication().benefit().stream()
                        .findFirst()
                        .map(CertaintyOf::grade)
                        .orElse(null),
                guard.absolute().stream()
                        .map(stop -> new DoseRanges.Link(
                                stop.topic().title(), stop.topic().address()))
                        .toList(),
                guard.absolute().isEmpty() ? said(guard.stops(), references) : null,
                said(guard.monitoring(), references));
    }

    private static DoseRanges.@Nullable Said said(List<Statement> statements, References references) {
        return statements.stream()
                .findFirst()
                .map(first -> new DoseRanges.Said(first.plain(), references.marks(first)))
                .orElse(null);
    }

    private static DoseRanges.Range range(
            DoseRanges.Use use, DoseRegimen regimen, DoseStep step, References references) {
        String manner = regimen.route().title() + ", "
                + regimen.forWhom().substring(0, 1).toLowerCase(Locale.ROOT)
                + regimen.forWhom().substring(1)
                + (step.phase() == DoseStep.Phase.INITIAL
                        ? ""
                        : ", " + step.phase().label())
                + (step.over() == null ? "" : ", over " + step.over());
        DoseRanges.Basis basis = new DoseRanges.Basis(
                regimen.says(),
                regimen.product(),
                regimen.status(),
                regimen.jurisdiction(),
                references.marks(regimen.statement()));
        if (step.dose() == null) {
            throw new IllegalArgumentException("a step without an amount: " + regimen.address());
        }
        return new DoseRanges.Range(use, regimen.address(), manner, step.dose(), basis);
    }

    /** Onset, peak and duration on one page; nothing where it gives none by route. */
    public Optional<Timeline> timeline(TopicPage page) {
        return page.topic().path().equals("pharmacology/onset-and-duration")
                ? timeline(page.kinetics(), page.references())
                : Optional.empty();
    }

    /** Onset, peak and duration by every route. */
    Optional<Times> routes() {
        References references = References.of(List.of());
        return timeline(kinetics.findByTopicKindOrderByTopicTitleAscOrdinalAsc(Kind.ROUTES), references)
                .map(timeline -> new Times(timeline, references));
    }

    private static Optional<Timeline> timeline(Collection<KineticFigure> rows, References references) {
        List<Timeline.Figure> figures = rows.stream()
                .filter(row ->
                        row.route() != null && PHASES.containsKey(row.parameter()) && Timeline.Time.fits(row.unit()))
                .map(row -> figure(row, references))
                .toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(Timeline.of(figures));
    }

    private static Timeline.Figure figure(KineticFigure row, References references) {
        Topic route = row.route();
        BigDecimal low = low(row);
        Timeline.Phase phase = PHASES.get(row.parameter());
        if (route == null || phase == null) {
            throw new IllegalArgumentException("not a time by a route: " + row.anchor());
        }
        String population = row.population() == null ? "" : row.population();
        String product = row.product() == null ? "" : row.product().label();
        return new Timeline.Figure(
                route.title(),
                phase,
                row.ofWhat(),
                new Timeline.Time(low, row.high() == null ? low : row.high(), row.unit(), row.written()),
                Stream.of(population, product)
                        .filter(words -> !words.isEmpty())
                        .reduce((a, b) -> a + "; " + b)
                        .orElse(""),
                row.says(),
                references.marks(row.statement()));
    }

    /** How often a side effect was seen; nothing where there is too little to compare. */
    public Optional<Frequencies> frequencies(TopicPage page) {
        TopicPage.Harm harm = page.harm();
        if (harm == null) {
            return Optional.empty();
        }
        return Frequencies.of(harm.frequencies().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> frequency(row, page.references()).stream())
                .toList());
    }

    private static Optional<Frequencies.Figure> frequency(SideEffectFrequency row, References references) {
        BigDecimal low = row.percentLow();
        if (low == null) {
            return Optional.empty();
        }
        BigDecimal other = row.comparatorPercent();
        String name = row.comparator();
        return Optional.of(new Frequencies.Figure(
                row.exposure().label(),
                drug(row.product()),
                row.product().label(),
                new Frequencies.Percentage(low, row.percentHigh() == null ? low : row.percentHigh()),
                other == null || name == null ? null : new Frequencies.Comparator(name, other),
                row.measure(),
                row.population(),
                references.marks(row.statement())));
    }

    private static String drug(Preparation product) {
        return product == Preparation.ESKETAMINE_INJECTION || product == Preparation.ESKETAMINE_NASAL_SPRAY
                ? "Esketamine"
                : "Ketamine";
    }

    /** Levels in the model, on the page that names and cites it. */
    public Optional<PlasmaLevels> levels(TopicPage page) {
        if (!page.topic().path().equals(LEVELS_PAGE)) {
            return Optional.empty();
        }
        List<References.Mark> model = marks(page, MODEL);
        return model.isEmpty()
                ? Optional.empty()
                : Optional.of(PlasmaLevels.of(
                        SIGHTINGS.stream()
                                .flatMap(sighting -> observed(sighting, page.references()).stream())
                                .toList(),
                        model,
                        marks(page, OTHER_MODEL)));
    }

    /** The first citation of a source on a page. */
    private static List<References.Mark> marks(TopicPage page, String href) {
        return page.parts().values().stream()
                .flatMap(List::stream)
                .flatMap(statement -> page.references().marks(statement).stream())
                .filter(mark -> mark.href().equals(href))
                .limit(1)
                .toList();
    }

    private Optional<PlasmaLevels.Observed> observed(Sighting sighting, References references) {
        return kinetics
                .findByTopicKindOrderByTopicTitleAscOrdinalAsc(
                        Kind.ofPath(sighting.path().split("/")[0]).orElseThrow())
                .stream()
                .filter(row -> row.topic().path().equals(sighting.path())
                        && row.anchor().equals(sighting.anchor())
                        && NANOGRAMS.containsKey(row.unit()))
                .findFirst()
                .map(row -> observed(sighting, row, references));
    }

    private static PlasmaLevels.Observed observed(Sighting sighting, KineticFigure row, References references) {
        int places = NANOGRAMS.getOrDefault(row.unit(), 0);
        BigDecimal low = low(row).movePointRight(places);
        BigDecimal high = row.high() == null ? low : row.high().movePointRight(places);
        return new PlasmaLevels.Observed(
                sighting.letter(),
                sighting.minute(),
                low,
                high,
                row.written(),
                row.ofWhat() + "; " + row.population(),
                references.marks(row.statement()));
    }

    private static BigDecimal low(KineticFigure row) {
        BigDecimal low = row.low() == null ? row.usual() : row.low();
        if (low == null) {
            throw new IllegalStateException("a kinetic figure without a figure: " + row.anchor());
        }
        return low;
    }
}
