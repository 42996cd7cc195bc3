package org.ketaref.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ketaref.evidence.LabelStatus;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;
import org.ketaref.evidence.Statements;
import org.ketaref.evidence.Verdict;
import org.ketaref.evidence.WebArticle;
import org.ketaref.evidence.WebArticles;
import org.ketaref.evidence.WebClaim;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pages that lead to topics: home, an index a kind, and the web claims. */
@Service
@Transactional(readOnly = true)
public class KindIndexes {
    private static final Set<String> COLUMNS = Set.of("US", "UK", "EU");
    private static final int LATEST = 6;

    private final Topics topics;
    private final Indications indications;
    private final SideEffects sideEffects;
    private final ContraindicationPositions positions;
    private final WebArticles articles;
    private final Statements statements;

    KindIndexes(
            Topics topics,
            Indications indications,
            SideEffects sideEffects,
            ContraindicationPositions positions,
            WebArticles articles,
            Statements statements) {
        this.topics = topics;
        this.indications = indications;
        this.sideEffects = sideEffects;
        this.positions = positions;
        this.articles = articles;
        this.statements = statements;
    }

    /** Topics under one heading of an index. */
    public record Group(String anchor, String heading, List<Topic> topics) {}

    /** Indications of one specialty. */
    public record Specialties(Specialty specialty, List<IndicationLine> lines) {
        public String anchor() {
            return specialty.label().toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /** An indication in an index: where it is labeled for what, and how certain benefit and harm are. */
    public record IndicationLine(Indication indication) {
        /** The different statuses that preparations have in this country, labeled first; an unstated one only by itself. */
        public List<LabelStatus> labelsIn(String jurisdiction) {
            List<LabelStatus> labels = in(jurisdiction).stream()
                    .map(JurisdictionStatus::status)
                    .filter(status -> status != LabelStatus.NOT_MARKETED)
                    .distinct()
                    .sorted()
                    .toList();
            return labels.stream()
                    .filter(status -> labels.size() == 1 || status != LabelStatus.NOT_STATED)
                    .toList();
        }

        /** What holds outside the US, the UK and the EU. */
        public List<JurisdictionStatus> elsewhere() {
            return indication.statuses().stream()
                    .filter(status -> !COLUMNS.contains(status.jurisdiction()))
                    .toList();
        }

        /** What holds in this country, for each preparation. */
        public List<JurisdictionStatus> in(String jurisdiction) {
            return indication.statuses().stream()
                    .filter(status -> status.jurisdiction().equals(jurisdiction))
                    .toList();
        }
    }

    /** The front page. */
    public record Home(List<Specialties> conditions, List<Topic> safety, List<Latest> latest) {}

    /** A change of a topic, as the front page lists it. */
    public record Latest(Topic topic, TopicChange change) {}

    /** The matrix of conditions by setting. */
    public record Matrix(List<Setting> settings, List<MatrixLine> lines, References references) {}

    /** One condition of the matrix; a setting without positions is not named by any source read. */
    public record MatrixLine(Topic topic, Map<Setting, List<ContraindicationPosition>> bySetting) {
        /** The distinct strengths that sources give in this setting, strongest first. */
        public Map<Strength, List<ContraindicationPosition>> in(Setting setting) {
            return bySetting.getOrDefault(setting, List.of()).stream()
                    .collect(Collectors.groupingBy(
                            ContraindicationPosition::strength,
                            () -> new EnumMap<>(Strength.class),
                            Collectors.toList()));
        }
    }

    /** Claims of web articles, with what is said of each. */
    public record Claims(
            List<WebArticle> articles,
            Map<Verdict, Long> counts,
            Map<String, List<Statement>> parts,
            Map<Integer, Topic> topics,
            References references) {
        public List<Statement> part(String name) {
            return parts.getOrDefault(name, List.of());
        }

        public List<Topic> topicsOf(WebClaim claim) {
            return claim.topics().stream()
                    .map(topics::get)
                    .sorted(Comparator.comparing(Topic::title))
                    .toList();
        }
    }

    Home home() {
        List<Topic> all = topics.findAllByOrderByKindAscTitleAsc();
        List<String> first = List.of(
                "safe-use/dosing-errors",
                "safe-use/overdose",
                "safe-use/monitoring",
                "safe-use/laryngospasm-management");
        List<Topic> safety = first.stream()
                .flatMap(path -> all.stream().filter(topic -> topic.path().equals(path)))
                .toList();
        return new Home(
                indications(),
                safety,
                changes().stream()
                        .filter(line -> line.change().revision() > 1)
                        .limit(LATEST)
                        .toList());
    }

    /** Every change of every topic, newest first. */
    List<Latest> changes() {
        return topics.findAllByOrderByKindAscTitleAsc().stream()
                .flatMap(topic -> topic.changes().stream().map(change -> new Latest(topic, change)))
                .sorted(Comparator.comparing((Latest line) -> line.change().changedOn())
                        .reversed()
                        .thenComparing(line -> line.topic().title()))
                .toList();
    }

    List<Specialties> indications() {
        Map<Specialty, List<IndicationLine>> bySpecialty = new EnumMap<>(Specialty.class);
        indications
                .findAllByOrderByTopicTitle()
                .forEach(indication -> bySpecialty
                        .computeIfAbsent(indication.specialty(), specialty -> new ArrayList<>())
                        .add(new IndicationLine(indication)));
        return bySpecialty.entrySet().stream()
                .map(entry -> new Specialties(entry.getKey(), entry.getValue()))
                .toList();
    }

    Matrix contraindications() {
        Map<Topic, Map<Setting, List<ContraindicationPosition>>> byTopic = new LinkedHashMap<>();
        for (ContraindicationPosition position : positions.findAllByOrderByTopicTitleAscStrengthAscOrdinalAsc()) {
            Map<Setting, List<ContraindicationPosition>> bySetting =
                    byTopic.computeIfAbsent(position.topic(), topic -> new EnumMap<>(Setting.class));
            position.settings()
                    .forEach(setting -> bySetting
                            .computeIfAbsent(setting, any -> new ArrayList<>())
                            .add(position));
        }
        List<MatrixLine> lines = byTopic.entrySet().stream()
                .map(entry -> new MatrixLine(entry.getKey(), entry.getValue()))
                .toList();
        List<Statement> shown = lines.stream()
                .flatMap(line ->
                        List.of(Setting.values()).stream().flatMap(setting -> line.in(setting).values().stream()))
                .flatMap(List::stream)
                .map(ContraindicationPosition::statement)
                .toList();
        return new Matrix(List.of(Setting.values()), lines, References.of(shown));
    }

    List<Group> topics(Kind kind) {
        if (kind == Kind.SIDE_EFFECTS) {
            Map<BodySystem, List<Topic>> bySystem = sideEffects.findAllByOrderByTopicTitle().stream()
                    .collect(Collectors.groupingBy(
                            SideEffect::bodySystem,
                            () -> new EnumMap<>(BodySystem.class),
                            Collectors.mapping(SideEffect::topic, Collectors.toList())));
            return bySystem.entrySet().stream()
                    .map(entry -> new Group(
                            entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            entry.getKey().label(),
                            entry.getValue()))
                    .toList();
        }
        return List.of(new Group(kind.path(), kind.label(), topics.findByKindOrderByTitle(kind)));
    }

    /** All claims with their verdicts; what is wrong is not told again without what is right. */
    Claims claims() {
        List<WebArticle> all = articles.findAllByOrderById();
        Set<String> wrong = all.stream()
                .flatMap(article -> article.claims().stream())
                .filter(claim -> claim.verdict() == Verdict.CONTRADICTED)
                .map(claim -> "claim:" + claim.id())
                .collect(Collectors.toSet());
        return claims(
                all,
                all.stream()
                        .flatMap(article -> statements.findByPageOrderByOrdinal(page(article)).stream())
                        .filter(statement -> wrong.contains(statement.part()))
                        .toList());
    }

    /**
     * The claims of one article, with everything that is said of them.
     *
     * @throws TopicNotFound if there is no such article
     */
    Claims claims(String path) {
        WebArticle article = articles.findAllByOrderById().stream()
                .filter(one -> page(one).equals("web-claims/" + path))
                .findFirst()
                .orElseThrow(() -> new TopicNotFound("web-claims/" + path));
        return claims(List.of(article), statements.findByPageOrderByOrdinal(page(article)));
    }

    private static String page(WebArticle article) {
        return article.address().substring(1);
    }

    private Claims claims(List<WebArticle> all, List<Statement> shown) {
        List<WebClaim> claims =
                all.stream().flatMap(article -> article.claims().stream()).toList();
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(
                    verdict,
                    claims.stream().filter(claim -> claim.verdict() == verdict).count());
        }
        List<Integer> ids = claims.stream()
                .flatMap(claim -> claim.topics().stream())
                .distinct()
                .toList();
        return new Claims(
                all,
                counts,
                shown.stream().collect(Collectors.groupingBy(Statement::part)),
                topics.findByIdInOrderByTitle(ids).stream().collect(Collectors.toMap(Topic::id, Function.identity())),
                References.of(shown));
    }
}
