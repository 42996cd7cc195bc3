package org.ketaref.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What whole pages say: which of them hold a word at all, and which say most of what was typed. */
final class PageWords {
    private static final int MOST_PAGES = 25;
    private static final BitSet NONE = new BitSet();

    private final IndexSearcher searcher;
    private final int[] ordinals;
    /** The topics whose page holds a stem. */
    private final Map<String, BitSet> pages = new HashMap<>();

    /** @param ordinals the ordinal of what each document stands for */
    PageWords(IndexSearcher searcher, int[] ordinals) {
        this.searcher = searcher;
        this.ordinals = ordinals;
        try {
            Terms stems = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.PAGE);
            TermsEnum each = stems == null ? TermsEnum.EMPTY : stems.iterator();
            for (BytesRef stem = each.next(); stem != null; stem = each.next()) {
                pages.put(stem.utf8ToString(), with(each.postings(null, PostingsEnum.NONE)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BitSet with(PostingsEnum postings) throws IOException {
        BitSet those = new BitSet();
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            those.set(ordinals[doc]);
        }
        return those;
    }

    /** The topics whose page holds a stem. */
    BitSet with(String stem) {
        return pages.getOrDefault(stem, NONE);
    }

    /** How much each page says of a query, the best of them 1. */
    Map<Integer, Float> shares(SearchQuery query) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        query.words().stream()
                .filter(word -> word.role() != Role.GRAMMAR)
                .forEach(word -> word.forms()
                        .forEach(form -> any.add(
                                new BoostQuery(
                                        new TermQuery(new Term(IndexFields.PAGE, form.stem())),
                                        form.share() * word.role().share()),
                                BooleanClause.Occur.SHOULD)));
        try {
            ScoreDoc[] found = searcher.search(any.build(), MOST_PAGES).scoreDocs;
            Map<Integer, Float> shares = new HashMap<>();
            for (ScoreDoc page : found) {
                shares.put(ordinals[page.doc], page.score / found[0].score);
            }
            return shares;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
