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

/** The right page comes first, on queries that the search has not learned from and on those that it has. */
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
        assertThat(Stream.of("held-queries.tsv", "typed-queries.tsv")
                        .flatMap(file -> cases(file).stream())
                        .map(one -> one.typed().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void putsTheRightPageFirstOnQueriesItHasNotLearned() throws IOException {
        Relevance held = Relevance.of("Held queries", Relevance.cases("held-queries.tsv"), pages);
        System.out.println(held.report());

        assertThat(held.successAt(1)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void putsTheRightPageFirstOnQueriesItHasLearned() throws IOException {
        Relevance learned = Relevance.of("Learned queries", Relevance.cases("typed-queries.tsv"), pages);
        System.out.println(learned.report());

        assertThat(learned.successAt(1)).isGreaterThanOrEqualTo(0.99);
    }

    private static List<Relevance.Case> cases(String file) {
        try {
            return Relevance.cases(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
