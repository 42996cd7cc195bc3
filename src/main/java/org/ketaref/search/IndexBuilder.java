package org.ketaref.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.memory.DirectPostingsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.ketaref.evidence.StatementText;
import org.ketaref.topic.Topic;

/** Writes the index: a document for each name, each page and each statement, with the ordinal of what it stands for. */
final class IndexBuilder {
    /** Says where each word stands, so that words are marked without reading the text again. */
    private static final FieldType WITH_PLACES = new FieldType(TextField.TYPE_NOT_STORED);
    /** No reading of bytes for what is in memory anyway. */
    private static final PostingsFormat IN_ARRAYS = new DirectPostingsFormat();

    /** Where a long text counts like a short one: to look up how long each is takes half of a search. */
    private static final FieldType ANY_LENGTH = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WITH_PLACES.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_PLACES.freeze();
        ANY_LENGTH.setOmitNorms(true);
        ANY_LENGTH.freeze();
    }

    private final List<Topic> topics;
    private final List<TopicName> names;
    private final List<StatementText> statements;

    IndexBuilder(List<Topic> topics, List<TopicName> names, List<StatementText> statements) {
        this.topics = topics;
        this.names = names;
        this.statements = statements;
    }

    void write(ByteBuffersDirectory memory) throws IOException {
        Map<String, Analyzer> plain =
                Map.of(IndexFields.WORDS, Analyzers.WORDS, IndexFields.TEXT_WORDS, Analyzers.WORDS);
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(Analyzers.STEMS, plain));
        config.setCodec(new Lucene912Codec() {
            @Override
            public PostingsFormat getPostingsFormatForField(String field) {
                return IN_ARRAYS;
            }
        });
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            for (int i = 0; i < names.size(); i++) {
                TopicName name = names.get(i);
                writer.addDocument(document(
                        i,
                        new Field(IndexFields.NAMES, name.text(), ANY_LENGTH),
                        new TextField(IndexFields.WORDS, name.text(), Field.Store.NO)));
            }
            Map<String, List<StatementText>> byPage =
                    statements.stream().collect(Collectors.groupingBy(StatementText::page));
            for (int i = 0; i < topics.size(); i++) {
                Topic topic = topics.get(i);
                String page = Stream.concat(
                                Stream.concat(Stream.of(topic.title()), headings(topic)),
                                byPage.getOrDefault(topic.path(), List.of()).stream()
                                        .map(StatementText::plain))
                        .collect(Collectors.joining("\n"));
                writer.addDocument(document(i, new TextField(IndexFields.PAGE, page, Field.Store.NO)));
            }
            Map<String, Topic> byPath = topics.stream().collect(Collectors.toMap(Topic::path, topic -> topic));
            for (int i = 0; i < statements.size(); i++) {
                StatementText statement = statements.get(i);
                writer.addDocument(document(
                        i,
                        new Field(IndexFields.TEXT, statement.plain(), WITH_PLACES),
                        new TextField(IndexFields.TEXT_WORDS, statement.plain(), Field.Store.NO),
                        new TextField(IndexFields.PLACE, place(statement, byPath), Field.Store.NO)));
            }
            writer.forceMerge(1);
        }
    }

    private static Document document(int ordinal, Field... fields) {
        Document document = new Document();
        document.add(new NumericDocValuesField(IndexFields.ORDINAL, ordinal));
        for (Field field : fields) {
            document.add(field);
        }
        return document;
    }

    private static Stream<String> headings(Topic topic) {
        return topic.sections().stream().map(Topic.Section::heading);
    }

    /** The title of a statement's page, with its heading where it stands below one. */
    private static String place(StatementText statement, Map<String, Topic> byPath) {
        Topic topic = byPath.get(statement.page());
        if (topic != null && statement.part().matches("prose:\\d+")) {
            int section = Integer.parseInt(statement.part().substring("prose:".length()));
            if (section < topic.sections().size()) {
                return statement.pageTitle() + " "
                        + topic.sections().get(section).heading();
            }
        }
        return statement.pageTitle();
    }
}
