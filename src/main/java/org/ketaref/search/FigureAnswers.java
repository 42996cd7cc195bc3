package org.ketaref.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ketaref.search.Answer.More;
import org.ketaref.topic.KineticFigure;
import org.ketaref.topic.Topic;
import org.springframework.stereotype.Component;

/** The kinetic figures that were asked for: of the route named, else of the pages on kinetics and on time course. */
@Component
class FigureAnswers {
    private static final int MOST_ROWS = 4;
    private static final Set<Facet> TIME_COURSE = Set.of(Facet.ONSET, Facet.PEAK, Facet.DURATION, Facet.RECOVERY);
    private static final String TIMES = "pharmacology/onset-and-duration";
    private static final String KINETICS = "pharmacology/pharmacokinetics";

    private final AnswerTables tables;

    FigureAnswers(AnswerTables tables) {
        this.tables = tables;
    }

    List<Answer> of(SearchQuery query) {
        List<Answer> answers = new ArrayList<>();
        for (Facet facet : Facet.kinetic()) {
            if (query.asks(facet)) {
                sources(query, facet)
                        .map(topic -> rows(query, facet, topic))
                        .filter(rows -> !rows.isEmpty())
                        .findFirst()
                        .ifPresent(rows -> answers.add(answer(facet, rows)));
            }
        }
        return answers;
    }

    private Stream<Topic> sources(SearchQuery query, Facet facet) {
        Stream<Topic> general = (TIME_COURSE.contains(facet) ? Stream.of(TIMES, KINETICS) : Stream.of(KINETICS, TIMES))
                .flatMap(path -> tables.topic(path).stream());
        return Stream.concat(query.parts().routes().stream(), general);
    }

    private List<KineticFigure> rows(SearchQuery query, Facet facet, Topic topic) {
        return tables.kinetics(topic).stream()
                .filter(row -> row.parameter().equals(facet.parameter()))
                .filter(row -> byRoute(query, row))
                .filter(row -> query.parts().product() == null || query.parts().product() == row.product())
                .filter(row -> says(row, query.of(Role.SUBJECT)))
                .sorted(Comparator.comparing((KineticFigure row) -> !says(row, query.of(Role.NARROWING))))
                .toList();
    }

    private static boolean byRoute(SearchQuery query, KineticFigure row) {
        Topic route = row.route();
        return query.parts().routes().isEmpty()
                || route != null && query.parts().routes().stream().anyMatch(named -> named.id() == route.id());
    }

    /** Whether the row's own words hold each of these. */
    private static boolean says(KineticFigure row, List<QueryWord> words) {
        if (words.isEmpty()) {
            return true;
        }
        Topic route = row.route();
        String text = row.ofWhat()
                + (row.population() == null ? "" : " " + row.population())
                + (route == null ? "" : " " + route.title() + " " + String.join(" ", route.aliases()));
        Set<String> stems = new HashSet<>(Analyzers.terms(Analyzers.STEMS, text));
        return words.stream().allMatch(word -> word.forms().stream().anyMatch(form -> stems.contains(form.stem())));
    }

    private Answer answer(Facet facet, List<KineticFigure> rows) {
        Topic topic = rows.get(0).topic();
        return new Answer.Figures(
                topic,
                facet.parameter().replace('-', ' ').toLowerCase(Locale.ROOT),
                rows.stream().limit(MOST_ROWS).toList(),
                new More(rows.size(), topic.address() + "#kinetics"));
    }
}
