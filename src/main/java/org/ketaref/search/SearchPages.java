package org.ketaref.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.evidence.References;
import org.ketaref.search.SearchPage.Note;
import org.ketaref.topic.Topic;
import org.springframework.stereotype.Component;

/** Puts the page of a search together. */
@Component
class SearchPages {
    private static final int LONGEST = 200;
    private static final String DOSES_OF_OTHERS =
            "Ketaref does not cover doses of other drugs than ketamine and esketamine.";

    private final OwnPages own;
    private final SearchIndex index;
    private final Answers answers;
    private final AnswerTables tables;

    SearchPages(OwnPages own, SearchIndex index, Answers answers, AnswerTables tables) {
        this.own = own;
        this.index = index;
        this.answers = answers;
        this.tables = tables;
    }

    /** What Ketaref has on what was typed. */
    SearchPage get(String query) {
        if (query.isEmpty()) {
            return SearchPage.saying("", "Type a condition, a route, a name or a code.");
        }
        if (query.length() > LONGEST) {
            return SearchPage.saying(
                    query.substring(0, LONGEST),
                    "A search holds at most %d characters; this one is longer.".formatted(LONGEST));
        }
        Found found = index.find(query);
        List<Note> notes = new ArrayList<>();
        List<LookAlike> others = lookAlikes(found.query());
        others.forEach(
                other -> notes.add(new Note(other.warning(), true, LookAlike.PAGE, "Look-alike names and errors")));
        if (!others.isEmpty()) {
            notes.add(new Note("Did you mean", true, "/products/racemic-injection", "ketamine?"));
        }
        Optional<SearchHit> list = own.of(found, index.lexicon());
        if (list.isPresent()) {
            List<SearchHit> hits =
                    Stream.concat(list.stream(), found.hits().stream()).toList();
            return new SearchPage(
                    query, count(List.of(), hits), notes, List.of(), hits, List.of(), References.of(List.of()));
        }
        if (!found.within()) {
            return beyond(query, found, notes, !others.isEmpty());
        }
        mended(found.query()).forEach(notes::add);
        List<String> missing = unknown(found.query());
        if (!missing.isEmpty() && !found.likely().isKnown()) {
            notes.add(Note.plain("Nothing here on " + quoted(missing) + "; these are results for the other words."));
        }
        List<Answer> rows = answers.of(found);
        List<SearchHit> hits = others.isEmpty() ? found.hits() : errorsFirst(found, others);
        Topic first = found.ranked().get(0).topic();
        List<String> members = index.ofClass(first, found.query());
        if (!members.isEmpty()) {
            notes.add(Note.plain("The page \"%s\" is about the class and does not name %s itself."
                    .formatted(first.title(), quoted(members))));
        }
        String message = beside(found) + count(rows, hits);
        References references =
                References.of(rows.stream().flatMap(Answer::statements).toList());
        return new SearchPage(query, message, notes, rows, hits, List.of(), references);
    }

    /** What of the question is beside what Ketaref covers, though it has something on it. */
    private String beside(Found found) {
        if (answers.doseOfOtherDrug(found.query())) {
            return DOSES_OF_OTHERS + " ";
        }
        if (answers.factOfOtherDrug(found.query())) {
            return "Ketaref does not cover other drugs by themselves, only beside ketamine and esketamine. ";
        }
        return answers.useOfOtherDrug(found)
                ? "Ketaref does not cover uses of other drugs than ketamine and esketamine. "
                : "";
    }

    private SearchPage beyond(String query, Found found, List<Note> notes, boolean lookAlike) {
        List<SearchHit> near = new ArrayList<>();
        if (lookAlike) {
            dosingErrors().ifPresent(near::add);
        }
        index.near(found).stream().filter(hit -> !near.contains(hit)).forEach(near::add);
        List<String> missing = unknown(found.query());
        String what = missing.isEmpty() && answers.doseOfOtherDrug(found.query())
                ? DOSES_OF_OTHERS
                : "Ketaref does not cover %s.".formatted(missing.isEmpty() ? "this" : quoted(missing));
        return new SearchPage(query, what, notes, List.of(), List.of(), near, References.of(List.of()));
    }

    private List<SearchHit> errorsFirst(Found found, List<LookAlike> others) {
        boolean interacts = found.ranked().stream()
                .limit(1)
                .anyMatch(
                        first -> others.stream().anyMatch(other -> first.name().equalsIgnoreCase(other.written())));
        if (interacts) {
            return found.hits();
        }
        return Stream.concat(dosingErrors().stream(), found.hits().stream())
                .distinct()
                .toList();
    }

    private Optional<SearchHit> dosingErrors() {
        return tables.topic(LookAlike.PAGE.substring(1)).map(index::hit);
    }

    private static List<LookAlike> lookAlikes(SearchQuery query) {
        return Arrays.stream(LookAlike.values())
                .filter(other -> query.words().stream()
                        .anyMatch(word -> word.text().equals(other.written())
                                || word.known() != QueryWord.Known.AS_TYPED
                                        && word.forms().stream()
                                                .limit(1)
                                                .anyMatch(form -> Analyzers.terms(Analyzers.STEMS, other.written())
                                                        .contains(form.stem()))))
                .toList();
    }

    private static List<Note> mended(SearchQuery query) {
        return query.mended().stream()
                .map(word -> Note.plain("No page has \"%s\"; read as \"%s\".".formatted(word.text(), word.reading())))
                .toList();
    }

    private static List<String> unknown(SearchQuery query) {
        return query.unknown().stream()
                .filter(word -> word.role() == Role.SUBJECT)
                .map(QueryWord::text)
                .toList();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }

    private static String count(List<Answer> rows, List<SearchHit> hits) {
        String results = hits.size() == 1 ? "1 result." : hits.size() + " results.";
        return rows.isEmpty() ? results : "An answer from the tables, and " + results;
    }
}
