package org.ketaref.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ketaref.search.QueryClassifier.Example;

/** What queries mean by what was learned from examples. */
class QueryClassifierTest {
    private static final int DEPRESSION = 0;
    private static final int LAMOTRIGINE = 1;
    private static final int SEIZURES = 2;

    private static final int OTHER = 3;

    private final QueryClassifier classifier = new QueryClassifier(
            Stream.concat(
                            Stream.of(
                                    new Example("depression", DEPRESSION),
                                    new Example("depressed for years", DEPRESSION),
                                    new Example("lamotrigine", LAMOTRIGINE),
                                    new Example("depression on lamotrigine", LAMOTRIGINE),
                                    new Example("epilepsy, takes lamotrigine, still seizing", SEIZURES),
                                    new Example("seizures", SEIZURES)),
                            // So many that no word above is common.
                            IntStream.range(0, 60).mapToObj(i -> new Example("burn " + i, OTHER)))
                    .toList(),
            OTHER + 1);

    @Test
    void leadsAWordInAnotherFormToWhereItLed() {
        assertThat(likeliest("seizure")).isEqualTo(SEIZURES);
    }

    @Test
    void readsAWordWithATypingError() {
        assertThat(likeliest("depresion")).isEqualTo(DEPRESSION);
    }

    @Test
    void takesTwoWordsTogetherForMoreThanBothInAnyOrder() {
        assertThat(likeliest("lamotrigine depression")).isEqualTo(LAMOTRIGINE);
    }

    @Test
    void prefersNothingWhereNothingIsKnown() {
        QueryClassifier even = new QueryClassifier(List.of(new Example("burn", 0), new Example("head", 1)), 2);

        assertThat(even.likelihoods("zyx")).containsExactly(0, 0);
    }

    private int likeliest(String typed) {
        double[] likelihoods = classifier.likelihoods(typed);
        return IntStream.range(0, likelihoods.length)
                .filter(meaning -> likelihoods[meaning] == 0)
                .findFirst()
                .orElseThrow();
    }
}
