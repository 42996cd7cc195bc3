package org.ketaref.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.ketaref.evidence.StatementText;
import org.ketaref.search.SearchHit.Piece;
import org.ketaref.topic.Topic;

/** Which statements say what was asked, with the words that were looked for marked (Lucene's unified highlighter). */
final class StatementSearch {
    private static final int MOST_LOOKED_AT = 60;
    private static final int MOST = 12;
    private static final int MOST_OF_A_TOPIC = 2;
    private static final int LONGEST = 10_000;
    private static final float WANTED = 0.7f;

    private final IndexSearcher searcher;
    private final List<StatementText> statements;
    private final Map<String, String> places;
    private final int[] ordinals;
    private final Marks highlighter;

    /** @param places what is shown above a hit, by path of its page */
    StatementSearch(
            IndexSearcher searcher, List<StatementText> statements, Map<String, String> places, int[] ordinals) {
        this.searcher = searcher;
        this.statements = statements;
        this.places = places;
        this.ordinals = ordinals;
        this.highlighter = new Marks(searcher);
    }

    /**
     * Best first.
     *
     * @param listed topics that are among the hits already: a page of them gets one statement, any other two
     */
    List<SearchHit> find(SearchQuery query, Set<Topic> listed) {
        Query wanted = query(query);
        try {
            Map<String, Integer> ofPage = new HashMap<>();
            listed.forEach(topic -> ofPage.put(topic.path(), 1));
            List<Integer> chosen = new ArrayList<>();
            for (ScoreDoc found : searcher.search(wanted, MOST_LOOKED_AT).scoreDocs) {
                StatementText statement = statements.get(ordinals[found.doc]);
                if (chosen.size() < MOST && ofPage.merge(statement.page(), 1, Integer::sum) <= MOST_OF_A_TOPIC) {
                    chosen.add(found.doc);
                }
            }
            if (chosen.isEmpty()) {
                return List.of();
            }
            int[] docs = chosen.stream().mapToInt(Integer::intValue).toArray();
            Object[] marked = highlighter.of(wanted, docs);
            List<SearchHit> hits = new ArrayList<>();
            for (int i = 0; i < docs.length; i++) {
                hits.add(hit(statements.get(ordinals[docs[i]]), marked[i]));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the highlighter's form that gives objects, since text with markup would have to be trusted on the page. */
    private final class Marks extends UnifiedHighlighter {
        Marks(IndexSearcher index) {
            super(UnifiedHighlighter.builder(index, Analyzers.STEMS)
                    .withFormatter(new StatementMarks())
                    .withMaxLength(LONGEST)
                    // No phrase is looked for: where the words stand says it, without asking each document again.
                    .withWeightMatches(false)
                    .withBreakIterator(WholeBreakIterator::new));
        }

        Object[] of(Query query, int[] docs) throws IOException {
            return highlightFieldsAsObjects(new String[] {IndexFields.TEXT}, query, docs, new int[] {1})
                    .get(IndexFields.TEXT);
        }

        /** As they are held already: to unpack them from the index took a third of a search. */
        @Override
        protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator docs, int most)
                throws IOException {
            List<CharSequence[]> texts = new ArrayList<>();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                texts.add(new CharSequence[] {statements.get(ordinals[doc]).plain()});
            }
            return texts;
        }
    }

    @SuppressWarnings("unchecked")
    private SearchHit hit(StatementText statement, Object marked) {
        List<Piece> words = marked == null ? List.of(new Piece(statement.plain(), false)) : (List<Piece>) marked;
        return new SearchHit(
                statement.address(), statement.pageTitle(), places.getOrDefault(statement.page(), ""), words);
    }

    private static Query query(SearchQuery query) {
        List<QueryWord> words = new ArrayList<>(query.of(Role.SUBJECT));
        words.addAll(query.of(Role.NARROWING));
        if (words.isEmpty()) {
            words.addAll(query.of(Role.FACET));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int wanted = 0;
        for (QueryWord word : words) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            word.forms().forEach(form -> {
                either.add(term(IndexFields.TEXT, form), BooleanClause.Occur.SHOULD);
                either.add(term(IndexFields.PLACE, form), BooleanClause.Occur.SHOULD);
            });
            all.add(either.build(), BooleanClause.Occur.SHOULD);
            wanted++;
        }
        all.setMinimumNumberShouldMatch(Math.max(1, Math.round(WANTED * wanted)));
        BooleanQuery.Builder wish = new BooleanQuery.Builder().add(all.build(), BooleanClause.Occur.MUST);
        // What is asked lifts a statement, and is no condition.
        query.of(Role.FACET)
                .forEach(word -> word.forms()
                        .forEach(form -> wish.add(term(IndexFields.TEXT, form), BooleanClause.Occur.SHOULD)));
        return wish.build();
    }

    private static Query term(String field, QueryWord.Form form) {
        return new BoostQuery(new TermQuery(new Term(field, form.stem())), form.share());
    }
}
