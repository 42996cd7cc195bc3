package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The right page comes first, on queries that served to tune the search and on as many that did not. */
@SpringBootTest
class SearchRelevanceIT {

    @Autowired
    private SearchPages pages;

    @Autowired
    private AnswerTables tables;

    @Test
    void leadsEveryTermToAPage() {
        assertThat(new EntryTerms().paths())
                .allSatisfy(path -> assertThat(tables.topic(path)).as(path).isPresent());
    }

    @Test
    void asksNothingTwice() {
        assertThat(Stream.of("queries-held.tsv", "queries-tuning.tsv")
                        .flatMap(file -> cases(file).stream())
                        .map(one -> one.typed().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void putsTheRightPageFirstOnUntouchedQueries() throws IOException {
        Relevance held = Relevance.of("Untouched queries", Relevance.cases("queries-held.tsv"), pages);
        System.out.println(held.report());

        assertThat(held.successAt(1)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void putsTheRightPageFirstOnTheQueriesItWasTunedOn() throws IOException {
        Relevance tuned = Relevance.of("Queries tuned on", Relevance.cases("queries-tuning.tsv"), pages);
        System.out.println(tuned.report());

        assertThat(tuned.successAt(1)).isGreaterThanOrEqualTo(0.97);
    }

    private static List<Relevance.Case> cases(String file) {
        try {
            return Relevance.cases(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
