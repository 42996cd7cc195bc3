package org.ketaref.topic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.Concentration;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.dosing.DoseRegimens;
import org.ketaref.dosing.Supply;
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;
import org.ketaref.evidence.Statements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a topic together from the tables. */
@Service
@Transactional(readOnly = true)
public class TopicPages {
    /** Rows that the page of a route shows; one of each use, as far as they go. */
    private static final int MOST_BY_ROUTE = 16;

    private static final Comparator<ContraindicationPosition> STRONGEST_FIRST =
            Comparator.comparing(ContraindicationPosition::strength);

    private final Topics topics;
    private final Indications indications;
    private final Statements statements;
    private final DoseRegimens regimens;
    private final TopicRepositories tables;
    private final Clock clock;

    TopicPages(
            Topics topics,
            Indications indications,
            Statements statements,
            DoseRegimens regimens,
            TopicRepositories tables,
            Clock clock) {
        this.topics = topics;
        this.indications = indications;
        this.statements = statements;
        this.regimens = regimens;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * The page at this address.
     *
     * @throws TopicNotFound if there is none
     */
    public TopicPage get(Kind kind, String slug) {
        Topic topic =
                topics.findByKindAndSlug(kind, slug).orElseThrow(() -> new TopicNotFound(kind.path() + "/" + slug));
        return new Assembly(topic).page();
    }

    /**
     * The page of one dose of an indication.
     *
     * @param anchor the dose's id on the indication's page: {@code dose-im-adults}
     * @throws TopicNotFound if there is no such dose
     */
    public DosePage getDose(String indication, String anchor) {
        TopicPage page = get(Kind.INDICATIONS, indication);
        DoseRow row = page.doses().stream()
                .filter(dose -> dose.anchor().equals(anchor))
                .findFirst()
                .orElseThrow(() -> new TopicNotFound(page.topic().path() + "/" + anchor));
        List<Statement> shown =
                Stream.concat(row.statements(), row.guard().statements()).toList();
        return new DosePage(page.topic(), page.freshness(), row, row.ladders(), References.of(shown));
    }

    /** The doses of every indication, by the number of its topic: each table is read once, for whoever keeps them all. */
    public Map<Integer, List<DoseRow>> doses() {
        List<ContraindicationPosition> conditions = positions();
        Map<String, List<Statement>> byPage = statements
                .findByPartInOrPartStartingWithOrderByPageAscOrdinalAsc(List.of("stop", "monitoring"), "dose-note:")
                .stream()
                .collect(Collectors.groupingBy(Statement::page));
        Map<Integer, List<DoseRow>> all = new LinkedHashMap<>();
        for (Indication indication : indications.findAllByOrderByTopicTitle()) {
            Topic use = indication.topic();
            all.put(
                    use.id(),
                    rows(
                            indication,
                            regimens.findByIndicationIdOrderByOrdinal(use.id()),
                            byPart(byPage.getOrDefault(use.path(), List.of())),
                            conditions,
                            DoseRegimen::anchor));
        }
        return all;
    }

    private List<ContraindicationPosition> positions() {
        return tables.contraindications().findAllByOrderByTopicTitleAscStrengthAscOrdinalAsc();
    }

    /** Stop-conditions and monitoring of an indication's doses. */
    private static Guard guard(
            Indication indication,
            Collection<DoseRegimen> doses,
            Map<String, List<Statement>> parts,
            List<ContraindicationPosition> positions) {
        Set<Preparation> products = EnumSet.noneOf(Preparation.class);
        doses.forEach(dose -> products.addAll(dose.product().heldTo()));
        Map<Topic, List<ContraindicationPosition>> byCondition = new LinkedHashMap<>();
        positions.stream()
                .filter(position -> position.holdsFor(indication, products))
                .sorted(STRONGEST_FIRST)
                .forEach(position -> byCondition
                        .computeIfAbsent(position.topic(), topic -> new ArrayList<>())
                        .add(position));
        List<Guard.Stop> stops = byCondition.entrySet().stream()
                .map(entry -> new Guard.Stop(entry.getKey(), entry.getValue()))
                .filter(stop -> stop.strength() != Strength.NOT_A_CONTRAINDICATION)
                .sorted(Comparator.comparing(Guard.Stop::strength)
                        .thenComparing(stop -> stop.topic().title()))
                .toList();
        return new Guard(
                stops.stream()
                        .filter(stop -> stop.strength() == Strength.ABSOLUTE)
                        .toList(),
                stops.stream()
                        .filter(stop -> stop.strength() != Strength.ABSOLUTE)
                        .toList(),
                parts.getOrDefault("stop", List.of()),
                parts.getOrDefault("monitoring", List.of()));
    }

    private static Map<String, List<Statement>> byPart(Collection<Statement> all) {
        return all.stream().collect(Collectors.groupingBy(Statement::part, LinkedHashMap::new, Collectors.toList()));
    }

    /** Doses of one indication, each with the stop-conditions of its own preparation and route. */
    private List<DoseRow> rows(
            Indication indication,
            List<DoseRegimen> doses,
            Map<String, List<Statement>> parts,
            List<ContraindicationPosition> positions,
            Function<DoseRegimen, String> anchor) {
        Map<Preparation, Guard> guards = new EnumMap<>(Preparation.class);
        Map<Preparation, Supply> supplies = new EnumMap<>(Preparation.class);
        return doses.stream()
                .map(dose -> new DoseRow(
                        dose,
                        anchor.apply(dose),
                        parts.getOrDefault("dose-note:" + dose.anchor().substring("dose-".length()), List.of()),
                        guards.computeIfAbsent(
                                        dose.product(), product -> guard(indication, List.of(dose), parts, positions))
                                .beside(dose),
                        dose.drawnUp() ? supplies.computeIfAbsent(dose.product(), this::supply) : Supply.NONE))
                .toList();
    }

    private Supply supply(Preparation preparation) {
        List<ProductStrength> marketed = tables.strengths()
                .findByTopicSlugOrderByOrdinal(
                        preparation.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new Supply(
                marketed.stream()
                        .filter(strength -> strength.unit().equals("mg/mL"))
                        .map(strength -> new Concentration(strength.amount()))
                        .distinct()
                        .toList(),
                marketed.stream()
                        .filter(strength -> strength.unit().equals("mg"))
                        .map(ProductStrength::amount)
                        .findFirst()
                        .orElse(null));
    }

    /** One page while it is put together. */
    private final class Assembly {
        private final Topic topic;
        private final Map<String, List<Statement>> parts;
        private final List<DoseRow> doses = new ArrayList<>();
        private final Map<Topic, Integer> further = new LinkedHashMap<>();
        private final List<Statement> shown = new ArrayList<>();

        private TopicPage.@Nullable Use use;
        private TopicPage.@Nullable Positions positions;
        private TopicPage.@Nullable Harm harm;
        private TopicPage.@Nullable Preparations product;
        private List<InteractionPosition> interactions = List.of();

        Assembly(Topic topic) {
            this.topic = topic;
            this.parts = byPart(statements.findByPageOrderByOrdinal(topic.path()));
        }

        TopicPage page() {
            show("answer");
            switch (topic.kind()) {
                case INDICATIONS -> indication();
                case ROUTES -> route();
                case CONTRAINDICATIONS -> contraindication();
                case SIDE_EFFECTS -> sideEffect();
                case INTERACTIONS -> interaction();
                case PRODUCTS -> product();
                case SAFE_USE -> show("checklist");
                default -> {}
            }
            List<KineticFigure> kinetics = tables.kinetics().findByTopicIdOrderByOrdinal(topic.id());
            kinetics.forEach(row -> shown.add(row.statement()));
            List<Disagreement> disagreements = tables.disagreements().findByTopicIdOrderByOrdinal(topic.id());
            disagreements.forEach(row -> {
                row.positions().forEach(position -> shown.add(position.statement()));
                show("reading:" + row.anchor());
            });
            List<EvidenceItem> evidence = tables.evidence().findByTopicIdOrderByOrdinal(topic.id());
            evidence.forEach(row -> shown.add(row.statement()));
            List<GuidelinePosition> guidelines = tables.guidelines().findByTopicIdOrderByOrdinal(topic.id());
            guidelines.forEach(row -> shown.add(row.statement()));
            List<ProseSection> prose = prose();
            return new TopicPage(
                    topic,
                    Freshness.of(topic.reviewBy(), LocalDate.now(clock)),
                    References.of(shown),
                    parts,
                    prose,
                    kinetics,
                    disagreements,
                    evidence,
                    guidelines,
                    doses,
                    further,
                    use,
                    positions,
                    harm,
                    interactions,
                    product,
                    topics.findLinkingTo(topic.id()),
                    topics.findLinkedFrom(topic.id()));
        }

        private void show(String part) {
            shown.addAll(parts.getOrDefault(part, List.of()));
        }

        private void indication() {
            Indication indication = indications.findById(topic.id()).orElseThrow();
            List<DoseRegimen> regimensOfUse = regimens.findByIndicationIdOrderByOrdinal(topic.id());
            List<ContraindicationPosition> conditions = positions();
            Guard guard = guard(indication, regimensOfUse, parts, conditions);
            List<IndicationEffect> effects = tables.effects().findByIndicationIdOrderByOrdinal(topic.id());
            use = new TopicPage.Use(
                    indication,
                    guard,
                    of(effects, IndicationEffect.Purpose.RESCUE),
                    of(effects, IndicationEffect.Purpose.EXPECTED));
            doses.addAll(rows(indication, regimensOfUse, parts, conditions, DoseRegimen::anchor));
            indication.statuses().forEach(status -> shown.add(status.statement()));
            doses.forEach(dose -> dose.statements().forEach(shown::add));
            show("no-dose");
            guard.statements().forEach(shown::add);
            indication.certainties().forEach(row -> shown.add(row.statement()));
            show("preparation");
            use.rescue().forEach(effect -> shown.add(effect.statement()));
            use.expected().forEach(effect -> shown.add(effect.statement()));
        }

        private List<IndicationEffect> of(List<IndicationEffect> effects, IndicationEffect.Purpose purpose) {
            return effects.stream()
                    .filter(effect -> effect.purpose() == purpose)
                    .toList();
        }

        private void route() {
            List<ContraindicationPosition> conditions = positions();
            Map<Integer, List<DoseRegimen>> byUse =
                    regimens.findByRouteIdOrderByIndicationTitleAscOrdinalAsc(topic.id()).stream()
                            .collect(Collectors.groupingBy(
                                    dose -> dose.indication().id(), LinkedHashMap::new, Collectors.toList()));
            byUse.forEach((id, dosesOfUse) -> {
                Indication indication = indications.findById(id).orElseThrow();
                Map<String, List<Statement>> partsOfUse = byPart(
                        statements.findByPageOrderByOrdinal(indication.topic().path()));
                // All rows of a busy route would be too long to read and to send: the rest stand with their indication.
                List<DoseRegimen> first =
                        dosesOfUse.stream().filter(DoseRegimen::lead).toList();
                List<DoseRegimen> shownHere = doses.size() >= MOST_BY_ROUTE
                        ? List.of()
                        : (first.isEmpty() ? dosesOfUse : first).subList(0, 1);
                doses.addAll(rows(indication, shownHere, partsOfUse, conditions, DoseRegimen::anchorElsewhere));
                if (dosesOfUse.size() > shownHere.size()) {
                    further.put(indication.topic(), dosesOfUse.size() - shownHere.size());
                }
            });
            doses.forEach(dose ->
                    Stream.concat(dose.statements(), dose.guard().statements()).forEach(shown::add));
        }

        private void contraindication() {
            List<ContraindicationPosition> all =
                    tables.contraindications().findByTopicIdOrderByOrdinal(topic.id()).stream()
                            .sorted(STRONGEST_FIRST)
                            .toList();
            Map<Setting, List<ContraindicationPosition>> bySetting = new EnumMap<>(Setting.class);
            for (Setting setting : Setting.values()) {
                bySetting.put(
                        setting,
                        all.stream()
                                .filter(position -> position.settings().contains(setting))
                                .toList());
            }
            List<Topic> stops = indications.findAllByOrderByTopicTitle().stream()
                    .filter(indication -> stops(all, indication))
                    .map(Indication::topic)
                    .toList();
            positions = new TopicPage.Positions(all, bySetting, stops);
            all.forEach(position -> shown.add(position.statement()));
            show("reason");
            show("alternative");
        }

        private boolean stops(List<ContraindicationPosition> all, Indication indication) {
            Set<Preparation> products = EnumSet.noneOf(Preparation.class);
            regimens.findByIndicationIdOrderByOrdinal(indication.topic().id())
                    .forEach(dose -> products.add(dose.product()));
            return all.stream()
                    .filter(position -> position.strength() != Strength.NOT_A_CONTRAINDICATION)
                    .anyMatch(position -> position.holdsFor(indication, products));
        }

        private void sideEffect() {
            Map<Exposure, List<SideEffectFrequency>> frequencies =
                    tables.frequencies().findByTopicIdOrderByOrdinal(topic.id()).stream()
                            .collect(Collectors.groupingBy(
                                    SideEffectFrequency::exposure,
                                    () -> new EnumMap<>(Exposure.class),
                                    Collectors.toList()));
            frequencies.values().forEach(rows -> rows.forEach(row -> shown.add(row.statement())));
            parts.keySet().stream().filter(part -> part.startsWith("exposure:")).forEach(this::show);
            List<IndicationEffect> inUses =
                    tables.effects().findByTopicIdOrderByIndicationIdAscOrdinalAscIdAsc(topic.id());
            inUses.forEach(effect -> shown.add(effect.statement()));
            harm = new TopicPage.Harm(frequencies, inUses);
        }

        private void interaction() {
            interactions = tables.interactions().findByTopicIdOrderByOrdinal(topic.id());
            interactions.forEach(position -> shown.add(position.statement()));
            show("mechanism");
        }

        private void product() {
            product = new TopicPage.Preparations(
                    tables.strengths().findByTopicIdOrderByOrdinal(topic.id()),
                    tables.labeledUses().findByTopicIdOrderByOrdinal(topic.id()));
            product.strengths().forEach(row -> shown.add(row.statement()));
            product.uses().forEach(row -> shown.add(row.statement()));
        }

        private List<ProseSection> prose() {
            List<ProseSection> sections = new ArrayList<>();
            List<Statement> before = parts.getOrDefault("prose:-1", List.of());
            if (!before.isEmpty()) {
                shown.addAll(before);
                sections.add(new ProseSection(2, "more", "More", ProseSection.blocks(before)));
            }
            int place = 0;
            for (Topic.Section section : topic.sections()) {
                List<Statement> below = parts.getOrDefault("prose:" + place++, List.of());
                shown.addAll(below);
                sections.add(new ProseSection(
                        section.level(), "about-" + section.anchor(), section.heading(), ProseSection.blocks(below)));
            }
            return sections;
        }
    }
}
