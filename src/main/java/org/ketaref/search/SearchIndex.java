package org.ketaref.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.ketaref.evidence.Statement;
import org.ketaref.evidence.Statements;
import org.ketaref.topic.Topic;
import org.ketaref.topic.Topics;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A Lucene index of all topics and statements, held in memory and built once: nothing changes while the program runs.
 * No word is a stop word, since "IN" and "IM" are routes.
 */
@Component
public class SearchIndex {
    private static final String ADDRESS = "address";
    private static final String TITLE = "title";
    private static final String PLACE = "place";
    private static final String WORDS = "words";
    private static final String NAME = "name";
    private static final String NAMES = "names";
    private static final String TEXT = "text";
    private static final String TOPIC = "topic";
    private static final String STATEMENT = "statement";
    private static final String TYPE = "type";

    private static final float NAME_BOOST = 12;
    private static final float NAMES_BOOST = 4;
    private static final float TEXT_BOOST = 1;
    private static final float PREFIX_BOOST = 1.5f;
    private static final float FUZZY_BOOST = 0.8f;
    private static final int SHORTEST_FUZZY = 5;
    private static final int NAMES_SHOWN = 6;
    private static final int FEW = 3;
    private static final int MOST = 40;
    private static final int MOST_OF_A_PAGE = 2;

    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    SearchIndex(Topics topics, Statements statements, PlatformTransactionManager transactions) {
        try {
            analyzer = CustomAnalyzer.builder()
                    .withTokenizer("standard")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("asciiFolding")
                    .addTokenFilter("englishPossessive")
                    .addTokenFilter("kStem")
                    .build();
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
                new TransactionTemplate(transactions).executeWithoutResult(reading -> {
                    topics.findAllByOrderByKindAscTitleAsc().forEach(topic -> add(writer, document(topic)));
                    statements
                            .findAllByOrderByPageAscOrdinalAsc()
                            .forEach(statement -> add(writer, document(statement)));
                });
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best hits for what was typed, best first; none where nothing fits. */
    List<SearchHit> find(String typed) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<SearchHit> exact = run(query(typed, words, false));
        // Fuzzy matching runs only where the words as typed find little: it costs time and precision.
        return exact.size() >= FEW ? exact : merge(exact, run(query(typed, words, true)));
    }

    /** Topics whose names come near what was typed. */
    List<SearchHit> near(String typed) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : words(typed)) {
            any.add(new FuzzyQuery(new Term(NAMES, word), 2, 1), BooleanClause.Occur.SHOULD);
        }
        return run(only(TOPIC, any.build()));
    }

    private static Document document(Topic topic) {
        Document document = new Document();
        document.add(new StringField(TYPE, TOPIC, Field.Store.NO));
        document.add(new StoredField(ADDRESS, topic.address()));
        document.add(new StoredField(TITLE, topic.title()));
        document.add(new StoredField(PLACE, topic.kind().one()));
        document.add(new StoredField(
                WORDS, topic.aliases().stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))));
        List<String> names = new ArrayList<>(topic.aliases());
        names.add(topic.title());
        names.add(topic.slug().replace('-', ' '));
        topic.codes().forEach(code -> names.add(code.code()));
        names.forEach(name -> {
            document.add(new StringField(NAME, name.toLowerCase(Locale.ROOT), Field.Store.NO));
            document.add(new TextField(NAMES, name, Field.Store.NO));
        });
        return document;
    }

    private static Document document(Statement statement) {
        Document document = new Document();
        document.add(new StringField(TYPE, STATEMENT, Field.Store.NO));
        document.add(new StoredField(ADDRESS, statement.address()));
        document.add(new StoredField(TITLE, statement.pageTitle()));
        document.add(
                new StoredField(PLACE, statement.page().replaceFirst("/.*", "").replace('-', ' ')));
        document.add(new StoredField(WORDS, statement.plain()));
        document.add(new TextField(TEXT, statement.pageTitle() + " " + statement.plain(), Field.Store.NO));
        return document;
    }

    private static void add(IndexWriter writer, Document document) {
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(String typed, List<String> words, boolean fuzzy) {
        BooleanQuery.Builder names = new BooleanQuery.Builder();
        BooleanQuery.Builder text = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            List<Query> ways = new ArrayList<>();
            ways.add(new BoostQuery(new TermQuery(new Term(NAMES, word)), NAMES_BOOST));
            if (i == words.size() - 1 && word.length() > 2) {
                ways.add(new BoostQuery(new PrefixQuery(new Term(NAMES, word)), PREFIX_BOOST));
            }
            if (fuzzy && word.length() >= SHORTEST_FUZZY) {
                ways.add(new BoostQuery(new FuzzyQuery(new Term(NAMES, word), 1, 2), FUZZY_BOOST));
            }
            names.add(new DisjunctionMaxQuery(ways, 0), BooleanClause.Occur.SHOULD);
            text.add(new BoostQuery(new TermQuery(new Term(TEXT, word)), TEXT_BOOST), BooleanClause.Occur.SHOULD);
        }
        text.setMinimumNumberShouldMatch(Math.max(1, words.size() - 1));
        Query whole = new BoostQuery(
                new ConstantScoreQuery(
                        new TermQuery(new Term(NAME, typed.strip().toLowerCase(Locale.ROOT)))),
                NAME_BOOST);
        return new BooleanQuery.Builder()
                .add(whole, BooleanClause.Occur.SHOULD)
                .add(only(TOPIC, names.build()), BooleanClause.Occur.SHOULD)
                .add(only(STATEMENT, text.build()), BooleanClause.Occur.SHOULD)
                .build();
    }

    private static Query only(String type, Query query) {
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(TYPE, type)), BooleanClause.Occur.FILTER)
                .build();
    }

    private List<SearchHit> run(Query query) {
        try {
            List<SearchHit> hits = new ArrayList<>();
            Map<String, Integer> ofPage = new LinkedHashMap<>();
            for (ScoreDoc found : searcher.search(query, MOST).scoreDocs) {
                Document document = searcher.storedFields().document(found.doc);
                String address = document.get(ADDRESS);
                // One topic must not flood the list.
                if (ofPage.merge(address.replaceFirst("#.*", ""), 1, Integer::sum) <= MOST_OF_A_PAGE) {
                    hits.add(new SearchHit(address, document.get(TITLE), document.get(PLACE), document.get(WORDS)));
                }
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SearchHit> merge(List<SearchHit> first, List<SearchHit> second) {
        List<SearchHit> all = new ArrayList<>(first);
        second.stream().filter(hit -> !all.contains(hit)).forEach(all::add);
        return all;
    }

    private List<String> words(String typed) {
        try (TokenStream tokens = analyzer.tokenStream(NAMES, typed)) {
            List<String> words = new ArrayList<>();
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
