package org.ketaref.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.dosing.Age;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.dosing.Population;
import org.ketaref.search.Answer.More;
import org.ketaref.topic.DoseRow;
import org.ketaref.topic.Kind;
import org.ketaref.topic.Topic;
import org.springframework.stereotype.Component;

/**
 * The dose rows that were asked for: of the use named, by the route, for the population and of the preparation named. A part
 * that no row meets is said to be missing; no other row takes its place.
 */
@Component
class DoseAnswers {
    private static final int MOST_ROWS = 3;
    private static final int MOST_USES = 3;
    private static final int MOST_READINGS = 12;
    /** An amount stands alone with "ketamine" and "patient" beside it, not with a sentence. */
    private static final int MOST_BESIDE = 2;
    /** A use is named by a whole name in the query, or by one that is nearly all of it: not by one word of a longer name. */
    private static final float NAMED = 0.5f;

    /** Two uses that fit equally well are two readings. */
    private static final float EQUAL = 0.985f;

    private static final Set<Population> OLDER = Set.of(Population.OLDER_ADULTS);
    private static final Set<Population> ADULTS = Set.of(Population.ADULTS, Population.ADULTS_AND_CHILDREN);

    private final AnswerTables tables;
    private final SearchIndex index;
    private final WeightRows byWeight;

    DoseAnswers(AnswerTables tables, SearchIndex index) {
        this.tables = tables;
        this.index = index;
        this.byWeight = new WeightRows(tables);
    }

    List<Answer> of(Found found) {
        SearchQuery query = found.query();
        QueryParts parts = query.parts();
        if (query.of(Role.SUBJECT).isEmpty()) {
            if (parts.dose().amounts().isEmpty()) {
                return withoutUse(parts);
            }
            return query.of(Role.COMMON).size() <= MOST_BESIDE ? ofAmount(found, parts) : List.of();
        }
        List<RankedTopic> uses = found.ranked().stream()
                .filter(ranked -> ranked.topic().kind() == Kind.INDICATIONS)
                .filter(ranked -> index.explains(ranked.topic(), query))
                .filter(ranked -> ranked.whole() || ranked.likened() >= NAMED)
                .toList();
        if (uses.isEmpty()) {
            return List.of();
        }
        // A child's weight means a use with doses for that weight, where one fits.
        uses = preferring(uses, row -> matches(row, parts) && atWeight(row, parts));
        float best = uses.get(0).score();
        List<RankedTopic> equal =
                uses.stream().filter(use -> use.score() >= best * EQUAL).toList();
        List<RankedTopic> meant = preferring(equal, row -> gives(row, parts)).stream()
                .limit(MOST_USES)
                .toList();
        boolean said = meant.get(0).topic().equals(found.ranked().get(0).topic());
        if (!parts.dose().isEmpty() && !said && !gives(meant.get(0).topic(), parts)) {
            return List.of();
        }
        int rows = meant.size() == 1 ? MOST_ROWS : 1;
        return meant.stream().map(use -> answer(use.topic(), parts, rows)).toList();
    }

    /** Those with such a row, where any has one. */
    private List<RankedTopic> preferring(List<RankedTopic> uses, Predicate<DoseRow> wanted) {
        List<RankedTopic> having = uses.stream()
                .filter(use -> tables.doses(use.topic()).stream().anyMatch(wanted))
                .toList();
        return having.isEmpty() ? uses : having;
    }

    /** An amount alone: the rows that give it, and every use that has one; none where no row does. */
    private List<Answer> ofAmount(Found found, QueryParts parts) {
        // What is likeliest meant comes first, and among the others what gives just this amount.
        List<String> order = found.ranked().stream()
                .filter(ranked -> ranked.topic().kind() == Kind.INDICATIONS)
                .limit(MOST_USES)
                .map(ranked -> ranked.topic().path())
                .toList();
        List<Topic> uses = tables.uses().stream()
                .filter(use -> givesAlone(use, parts))
                .sorted(Comparator.comparing((Topic use) ->
                                tables.doses(use).stream().noneMatch(row -> gives(row, parts) && atWeight(row, parts)))
                        .thenComparing(use -> !order.contains(use.path()))
                        .thenComparing(use -> order.indexOf(use.path()))
                        .thenComparing(use -> tables.doses(use).stream()
                                .noneMatch(row -> matches(row, parts) && exactly(row, parts))))
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (Topic use : uses.stream().limit(MOST_USES).toList()) {
            List<DoseRow> rows = tables.doses(use).stream()
                    .filter(row -> gives(row, parts))
                    .sorted(Comparator.comparing((DoseRow row) -> olderThanAdult(row.regimen(), parts))
                            .thenComparing(row -> !atWeight(row, parts))
                            .thenComparing(row -> !exactly(row, parts))
                            .thenComparing(row -> !row.regimen().lead()))
                    .limit(uses.size() == 1 ? MOST_ROWS : 1)
                    .map(DoseAnswers::elsewhere)
                    .toList();
            answers.add(new Answer.Doses(
                    use,
                    rows,
                    byWeight.of(rows, parts.kilograms()),
                    gap(rows, parts),
                    new More(tables.doses(use).size(), use.address() + "#doses")));
        }
        if (uses.size() > MOST_USES) {
            answers.add(new Answer.Readings(
                    uses.get(0),
                    uses.stream().limit(MOST_READINGS).toList(),
                    "Every use with this amount",
                    "An amount alone does not say what it is for. Uses with a row that gives it:"));
        }
        return answers;
    }

    private static boolean gives(DoseRow row, QueryParts parts) {
        return matches(row, parts) && parts.dose().isIn(row.regimen(), parts.kilograms());
    }

    private boolean gives(Topic use, QueryParts parts) {
        return tables.doses(use).stream().anyMatch(row -> gives(row, parts));
    }

    /** The same by a row for just those who are asked for. */
    private boolean givesAlone(Topic use, QueryParts parts) {
        return tables.doses(use).stream().anyMatch(row -> gives(row, parts) && !olderThanAdult(row.regimen(), parts));
    }

    private static boolean exactly(DoseRow row, QueryParts parts) {
        return parts.dose().isExactlyIn(row.regimen());
    }

    /** A route or a preparation alone: each of its uses is a reading. */
    private List<Answer> withoutUse(QueryParts parts) {
        if (parts.product() != null) {
            return tables.uses().stream()
                    .map(use -> answer(use, parts, 2))
                    .filter(answer -> answer instanceof Answer.Doses doses
                            && !doses.rows().isEmpty())
                    .sorted(Comparator.comparing(
                                    (Answer answer) -> olderThanAdult(((Answer.Doses) answer).rows(), parts))
                            .thenComparing(answer -> -leads((Answer.Doses) answer))
                            .thenComparing(answer -> -matching(((Answer.Doses) answer).topic(), parts)))
                    .limit(MOST_USES)
                    .toList();
        }
        return parts.routes().stream()
                .limit(1)
                .map(route -> (Answer) new Answer.Readings(
                        route,
                        tables.uses().stream()
                                .filter(use -> gives(use, parts))
                                .limit(MOST_READINGS)
                                .toList(),
                        route.title() + ": doses by use",
                        "A dose depends on its use. Uses with one by this route:"))
                .filter(answer -> answer instanceof Answer.Readings readings
                        && !readings.uses().isEmpty())
                .toList();
    }

    private static int leads(Answer.Doses doses) {
        return (int) doses.rows().stream().filter(row -> row.regimen().lead()).count();
    }

    private int matching(Topic use, QueryParts parts) {
        return (int)
                tables.doses(use).stream().filter(row -> matches(row, parts)).count();
    }

    private Answer answer(Topic use, QueryParts parts, int most) {
        List<DoseRow> all = tables.doses(use);
        if (all.isEmpty()) {
            return new Answer.NoDose(use, tables.withoutDose(use), new More(0, use.address() + "#doses"));
        }
        List<DoseRow> rows = all.stream()
                .filter(row -> gives(row, parts))
                .sorted(Comparator.comparing((DoseRow row) -> olderThanAdult(row.regimen(), parts))
                        .thenComparing(row -> !atWeight(row, parts))
                        .thenComparing(row -> !exactly(row, parts))
                        .thenComparing(row -> !row.regimen().lead()))
                .limit(most)
                .map(DoseAnswers::elsewhere)
                .toList();
        return new Answer.Doses(
                use,
                rows,
                byWeight.of(rows, parts.kilograms()),
                gap(rows, parts),
                new More(all.size(), use.address() + "#doses"));
    }

    private static boolean matches(DoseRow row, QueryParts parts) {
        DoseRegimen dose = row.regimen();
        Set<Integer> routes = parts.routes().stream().map(Topic::id).collect(Collectors.toSet());
        return (routes.isEmpty() || routes.contains(dose.route().id()))
                && (parts.populations().isEmpty()
                        || parts.populations().contains(dose.population())
                        || olderThanAdult(dose, parts)
                        || isForNearlyAdult(dose, parts))
                && (parts.product() == null || parts.product() == dose.product())
                && isForAge(dose, parts);
    }

    /** Whether a row for adults of any age stands where older ones are asked for, which is then said. */
    private static boolean olderThanAdult(DoseRegimen dose, QueryParts parts) {
        return parts.populations().equals(OLDER) && ADULTS.contains(dose.population()) && dose.ageBelow() == null;
    }

    private static boolean olderThanAdult(List<DoseRow> rows, QueryParts parts) {
        return rows.stream().allMatch(row -> olderThanAdult(row.regimen(), parts));
    }

    /**
     * Whether the ages that a row is limited to hold the one typed. A row for adults or children without such a limit is for those
     * who are commonly called so; for an infant too young for most, only a row that says so.
     */
    private static boolean isForAge(DoseRegimen dose, QueryParts parts) {
        Age age = parts.age();
        if (age == null) {
            return true;
        }
        Age from = dose.ageFrom();
        Age below = dose.ageBelow();
        boolean within = (from == null || !age.isBelow(from)) && (below == null || age.isBelow(below));
        boolean asCalled = switch (dose.population()) {
            case ADULTS -> from != null || !age.isBelow(TypedFigures.ADULT_FROM);
            case CHILDREN, ADOLESCENTS, INFANTS -> below != null || age.isBelow(TypedFigures.ADULT_FROM);
            case OLDER_ADULTS -> !age.isBelow(TypedFigures.OLD_FROM);
            case OBSTETRIC, ADULTS_AND_CHILDREN -> true;
        };
        return within
                && asCalled
                && (!parts.forYoungInfant() || from != null || dose.population() == Population.INFANTS);
    }

    /** Whether a row for adults of at least some age holds the age of somebody who would be called a child: 16 or 17 years. */
    private static boolean isForNearlyAdult(DoseRegimen dose, QueryParts parts) {
        return parts.age() != null && ADULTS.contains(dose.population()) && dose.ageFrom() != null;
    }

    private boolean atWeight(DoseRow row, QueryParts parts) {
        return byWeight.has(row, parts.kilograms());
    }

    private String gap(List<DoseRow> rows, QueryParts parts) {
        if (rows.isEmpty()) {
            List<String> wanted = new ArrayList<>();
            parts.routes().forEach(route -> wanted.add(route.title().toLowerCase(Locale.ROOT)));
            Stream.of(Population.CHILDREN, Population.ADULTS, Population.OLDER_ADULTS, Population.OBSTETRIC)
                    .filter(parts.populations()::contains)
                    .limit(1)
                    .forEach(
                            population -> wanted.add("for " + population.label().toLowerCase(Locale.ROOT)));
            if (parts.age() != null) {
                wanted.add(
                        parts.age().equals(TypedFigures.NEWBORN_AGE)
                                ? "for a newborn"
                                : "at %s of age".formatted(parts.age()));
            }
            if (parts.product() != null) {
                wanted.add("of " + parts.product().label());
            }
            if (!parts.dose().isEmpty()) {
                wanted.add("in the amount that was typed");
            }
            return "No source that was read gives such a dose for this use: " + String.join(", ", wanted) + ".";
        }
        String weight = byWeight.gap(rows, parts.kilograms());
        return olderThanAdult(rows, parts)
                ? "No source that was read gives older adults a dose of their own for this use: these rows are for adults. %s"
                        .formatted(weight)
                        .strip()
                : weight;
    }

    private static DoseRow elsewhere(DoseRow row) {
        return new DoseRow(row.regimen(), row.regimen().anchorElsewhere(), row.notes(), row.guard(), row.supply());
    }
}
