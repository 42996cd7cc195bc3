package org.ketaref.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.search.Answer.More;
import org.ketaref.topic.ContraindicationPosition;
import org.ketaref.topic.InteractionPosition;
import org.ketaref.topic.Kind;
import org.ketaref.topic.SideEffectFrequency;
import org.ketaref.topic.Topic;
import org.springframework.stereotype.Component;

/**
 * Which rows answer a query. An answer needs every word that says what the query is about: with a word left over, the rows
 * could be those of something else.
 */
@Component
class Answers {
    private static final int MOST_ROWS = 4;
    private static final float SAME = 0.75f;
    private static final String YOUNG_INFANT = "contraindications/infant-under-3-months";

    private final AnswerTables tables;
    private final DoseAnswers doses;
    private final FigureAnswers figures;
    private final SearchIndex index;
    private final Lexicon lexicon;

    Answers(AnswerTables tables, DoseAnswers doses, FigureAnswers figures, SearchIndex index) {
        this.tables = tables;
        this.doses = doses;
        this.figures = figures;
        this.index = index;
        this.lexicon = index.lexicon();
    }

    List<Answer> of(Found found) {
        SearchQuery query = found.query();
        boolean leftOver =
                query.unknown().stream().anyMatch(word -> word.role() != Role.GRAMMAR && word.role() != Role.COMMON);
        // What bars it stands whatever else was typed.
        if (found.within() && query.parts().forYoungInfant()) {
            List<Answer> bar =
                    tables.topic(YOUNG_INFANT).map(this::contraindications).orElse(List.of());
            List<Answer> dose = !leftOver && asksDose(found) && !otherDrug(query) ? doses.of(found) : List.of();
            return Stream.concat(bar.stream(), dose.stream()).toList();
        }
        if (!found.within()
                || leftOver
                || query.words().stream()
                        .anyMatch(word -> LookAlike.of(word.text()).isPresent())) {
            return List.of();
        }
        List<Answer> kinetic = figures.of(query);
        if (!kinetic.isEmpty()) {
            return kinetic;
        }
        if (asksDose(found) && !otherDrug(query)) {
            List<Answer> dose = doses.of(found);
            if (!dose.isEmpty()) {
                return dose;
            }
        }
        return rows(found);
    }

    /** Whether a dose of another drug is asked for, or how it is given: "propofol infusion". */
    private boolean otherDrug(SearchQuery query) {
        boolean ours = query.namesKetamine();
        List<QueryWord> subject = query.of(Role.SUBJECT);
        return (query.parts().doseShaped() || !query.parts().routes().isEmpty())
                && subject.stream().anyMatch(word -> {
                    Set<Kind> kinds =
                            lexicon.named(word.stem()).stream().map(Topic::kind).collect(Collectors.toSet());
                    return isDrug(word)
                            && !inNameOfUse(query, word)
                            && (!kinds.contains(Kind.INDICATIONS) || !ours && subject.size() == 1);
                });
    }

    /** Whether the dose of another drug is what is asked for, and not what it does beside ketamine: "aminophylline drip and ket". */
    boolean doseOfOtherDrug(SearchQuery query) {
        return otherDrug(query) && (!query.namesKetamine() || query.asks(Facet.DOSE));
    }

    /** Whether something of other drugs alone is asked that is no dose: "midazolam contraindications". */
    boolean factOfOtherDrug(SearchQuery query) {
        List<QueryWord> subject = query.of(Role.SUBJECT);
        return query.parts().facets().stream().anyMatch(Facet::ofDrug)
                && query.of(Role.NARROWING).isEmpty()
                && !query.namesKetamine()
                && !subject.isEmpty()
                && subject.stream()
                        .allMatch(word -> isDrug(word)
                                && lexicon.named(word.stem()).stream()
                                        .allMatch(topic -> topic.kind() == Kind.INTERACTIONS));
    }

    /** Whether another drug is asked for a use that ketamine has: "pregabalin for sciatica". */
    boolean useOfOtherDrug(Found found) {
        List<QueryWord> words = found.query().words();
        boolean use =
                found.ranked().stream().limit(1).anyMatch(first -> first.topic().kind() == Kind.INDICATIONS);
        boolean drugFirst = words.stream()
                .takeWhile(word -> !word.text().equals("for"))
                .limit(words.size() - 1L)
                .anyMatch(word -> isDrug(word) && !inNameOfUse(found.query(), word));
        return use
                && drugFirst
                && found.query().asks(Facet.PURPOSE)
                && !found.query().namesKetamine();
    }

    /** Whether a drug's name is here part of a longer name of a use: "alcohol use disorder". */
    private boolean inNameOfUse(SearchQuery query, QueryWord drug) {
        List<String> stems = query.words().stream().map(QueryWord::stem).toList();
        for (int from = 0; from < stems.size(); from++) {
            for (int to = from + 2; to <= Math.min(stems.size(), from + Lexicon.LONGEST); to++) {
                boolean use = stems.subList(from, to).contains(drug.stem())
                        && lexicon.named(Analyzers.key(stems.subList(from, to))).stream()
                                .anyMatch(topic -> topic.kind() == Kind.INDICATIONS);
                if (use) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean asksDose(Found found) {
        SearchQuery query = found.query();
        if (query.asks(Facet.ERROR) || query.asks(Facet.MIXING)) {
            return false;
        }
        if (query.parts().doseShaped()) {
            return true;
        }
        // "agitation im": a use with a route is a question for its dose, unless a drug stands beside it: "alcohol
        // before Spravato".
        boolean narrowed = !query.parts().routes().isEmpty() || query.parts().product() != null;
        List<QueryWord> subject = query.of(Role.SUBJECT);
        if (!narrowed
                || subject.isEmpty()
                || found.ranked().isEmpty()
                || !query.parts().facets().stream().allMatch(Facet::loose)) {
            return false;
        }
        Topic first = found.ranked().get(0).topic();
        return first.kind() == Kind.INDICATIONS
                && index.explains(first, query)
                && subject.stream().noneMatch(word -> isDrug(word) && !inNameOfUse(query, word));
    }

    private boolean isDrug(QueryWord word) {
        return index.others().isDrug(word) || lexicon.isDrug(word.stem());
    }

    private List<Answer> rows(Found found) {
        if (found.ranked().isEmpty()) {
            return List.of();
        }
        RankedTopic first = found.ranked().get(0);
        Topic topic = first.topic();
        SearchQuery query = found.query();
        boolean named = query.of(Role.SUBJECT).isEmpty() && first.likened() >= SAME;
        if (!named && !index.explains(topic, query)) {
            return List.of();
        }
        return switch (topic.kind()) {
            case CONTRAINDICATIONS -> contraindications(topic);
            case INTERACTIONS -> {
                List<InteractionPosition> rows = tables.interactions(topic);
                yield rows.isEmpty()
                        ? List.of()
                        : List.of(new Answer.Interactions(
                                topic,
                                rows.stream().limit(MOST_ROWS).toList(),
                                new More(rows.size(), topic.address() + "#positions")));
            }
            case SIDE_EFFECTS -> {
                List<SideEffectFrequency> rows = tables.frequencies(topic);
                yield rows.isEmpty() || !query.asks(Facet.FREQUENCY) && !query.asks(Facet.SIDE_EFFECT)
                        ? List.of()
                        : List.of(new Answer.Frequencies(
                                topic,
                                rows.stream().limit(MOST_ROWS).toList(),
                                new More(rows.size(), topic.address() + "#exposure")));
            }
            case INDICATIONS -> section(topic, query);
            default -> List.of();
        };
    }

    private List<Answer> contraindications(Topic topic) {
        List<ContraindicationPosition> rows = tables.contraindications(topic);
        return rows.isEmpty()
                ? List.of()
                : List.of(new Answer.Contraindications(
                        topic,
                        rows.stream().limit(MOST_ROWS).toList(),
                        new More(rows.size(), topic.address() + "#settings")));
    }

    private static List<Answer> section(Topic use, SearchQuery query) {
        if (query.asks(Facet.CONTRAINDICATION)) {
            return List.of(new Answer.Section(use, use.title() + ": when not to give it", "stops"));
        }
        if (query.asks(Facet.SIDE_EFFECT)) {
            return List.of(new Answer.Section(use, use.title() + ": side effects", "side-effects"));
        }
        if (query.asks(Facet.MONITORING)) {
            return List.of(new Answer.Section(use, use.title() + ": monitoring", "monitoring"));
        }
        return query.asks(Facet.EVIDENCE)
                ? List.of(new Answer.Section(use, use.title() + ": evidence", "evidence"))
                : List.of();
    }
}
