package org.ketaref.edition;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a whole edition and either gives the rows of every table or every problem that there is. */
final class EditionReader {
    private static final Pattern TOPIC = Pattern.compile("([a-z-]+)/((?=.{1,80}\\.md)[a-z0-9]+(?:-[a-z0-9]+)*)\\.md");
    private static final Pattern FRONT = Pattern.compile("---\\R(.*?)\\R---(?:\\R(.*))?", Pattern.DOTALL);
    private static final String SOURCES = "sources.yaml";
    private static final String HAZARDS = "hazards.yaml";
    private static final String SHEETS = "sheets.yaml";
    private static final String CLAIMS = "web-claims/";

    private final ContentFiles content;
    private final long largestFile;
    private final Problems problems = new Problems();
    private final Schemas schemas;

    EditionReader(ContentFiles content, long largestFile) {
        this.content = content;
        this.largestFile = largestFile;
        this.schemas = new Schemas(content.files());
    }

    /** A topic as read: its address, its front matter, and its prose. */
    record TopicFile(String kind, String slug, Fields front, Body body) implements Read {
        String path() {
            return kind + "/" + slug;
        }
    }

    /** A file as read, of one form or the other. */
    private sealed interface Read permits TopicFile, Document {}

    /** The fields of a file that is no topic. */
    private record Document(Fields fields) implements Read {}

    /**
     * The rows of the edition.
     *
     * @throws EditionRefused with every problem, if there is any
     */
    EditionRows read() {
        Map<String, TopicFile> topics = new LinkedHashMap<>();
        List<Fields> articles = new ArrayList<>();
        List<Fields> sources = new ArrayList<>();
        Fields hazards = null;
        Fields sheets = null;
        // No file needs another one yet: they are read on every processor, and kept in the order of their paths.
        List<Read> files = content.files().parallelStream()
                .map(this::read)
                .filter(Objects::nonNull)
                .toList();
        for (Read file : files) {
            if (file instanceof TopicFile topic) {
                topics.put(topic.path(), topic);
            } else if (file instanceof Document document) {
                Fields fields = document.fields();
                switch (fields.file()) {
                    case SOURCES -> sources.addAll(fields.list("references"));
                    case HAZARDS -> hazards = fields;
                    case SHEETS -> sheets = fields;
                    default -> articles.add(fields);
                }
            }
        }
        if (sources.isEmpty()) {
            problems.add(SOURCES, 1, "there is no bibliography, expected a list of references");
        }
        EditionRows rows = new EditionRows();
        rows.add("edition").with("id", 1).with("digest", content.digest());
        Set<String> unusable = unusable();
        topics.values().removeIf(topic -> unusable.contains(topic.front().file()));
        articles.removeIf(article -> unusable.contains(article.file()));
        if (hazards != null && !unusable.contains(HAZARDS)) {
            HazardRows.add(hazards, rows, problems);
        }
        if (!sources.isEmpty()) {
            write(rows, topics, articles, sources, unusable.contains(SOURCES));
        }
        if (sheets != null && problems.found().isEmpty()) {
            Map<String, String> titles = new LinkedHashMap<>();
            topics.forEach((path, topic) -> titles.put(path, topic.front().text("title")));
            new SheetRows(rows, problems, titles).add(sheets);
        }
        if (!problems.found().isEmpty()) {
            throw new EditionRefused(content.where(), List.copyOf(problems.found()));
        }
        return rows;
    }

    private @Nullable Read read(ContentFile file) {
        String path = file.path();
        String text = path.startsWith(Schemas.FOLDER) ? null : text(file);
        if (text == null) {
            return null;
        }
        Matcher topic = TOPIC.matcher(path);
        if (topic.matches() && schemas.isOfTopics(topic.group(1))) {
            return topic(path, topic.group(1), topic.group(2), text);
        }
        if (path.equals(SOURCES) || path.equals(HAZARDS) || path.equals(SHEETS)) {
            return document(path, path.replace(".yaml", ""), text);
        }
        if (path.startsWith(CLAIMS) && path.endsWith(".yaml")) {
            return document(path, "web-claims", text);
        }
        problems.add(
                path,
                1,
                "a file that is no topic, bibliography or list of claims, expected kind/some-slug.md of 80 letters at most,"
                        + " sources.yaml, hazards.yaml, sheets.yaml or web-claims/*.yaml");
        return null;
    }

    /** Files whose fields are not of the shape that the rest of the reading takes for granted. */
    private Set<String> unusable() {
        Set<String> files = new HashSet<>();
        problems.found().forEach(problem -> files.add(problem.file()));
        return files;
    }

    private void write(
            EditionRows rows,
            Map<String, TopicFile> topics,
            List<Fields> articles,
            List<Fields> sources,
            boolean wrongSources) {
        Map<String, String> titles = new LinkedHashMap<>();
        topics.forEach((path, topic) -> titles.put(path, topic.front().text("title")));
        unreadTopics(titles);
        SourceRows sourceRows = new SourceRows(rows, problems);
        if (wrongSources) {
            sourceRows.know(sources);
        } else {
            sourceRows.add(sources);
        }
        Prose prose = new Prose(titles, sourceRows.ids(), problems);
        StatementRows statements = new StatementRows(rows, problems);
        TopicIds ids = new TopicIds(topics.keySet(), titles.keySet(), problems);
        TopicRows topicRows = new TopicRows(rows, problems, prose, statements, ids);
        topics.values().forEach(topicRows::add);
        topicRows.addLinks();
        ClaimRows claims = new ClaimRows(rows, problems, prose, statements, ids);
        articles.forEach(claims::add);
        claims.checkConflicts();
        sourceRows.write();
        if (problems.found().isEmpty()) {
            sourceRows.refuseUncited();
        }
    }

    /** Topics that could not be read are still topics: a link to one of them is not a problem of its own. */
    private void unreadTopics(Map<String, String> titles) {
        for (ContentFile file : content.files()) {
            Matcher topic = TOPIC.matcher(file.path());
            if (topic.matches()) {
                titles.putIfAbsent(topic.group(1) + "/" + topic.group(2), topic.group(2));
            }
        }
    }

    private @Nullable String text(ContentFile file) {
        if (file.bytes().length > largestFile) {
            problems.add(
                    file.path(),
                    1,
                    "the file has %,d bytes, expected at most %,d".formatted(file.bytes().length, largestFile));
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
            int at = unprintable(text);
            if (at >= 0) {
                problems.add(
                        file.path(),
                        lineAt(text, at),
                        "a control or private-use character, expected words or Markdown");
                return null;
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(file.path(), firstUndecodable(file.bytes()), "this is not UTF-8, expected that encoding");
            return null;
        }
    }

    private static int firstUndecodable(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        return lineAt(lenient, lenient.indexOf('\uFFFD'));
    }

    private static int lineAt(String text, int at) {
        return 1
                + (int) text.substring(0, Math.max(at, 0))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Where the first character stands that no page may hold (PostgreSQL stores no NUL, and Prose marks places with E000 on). */
    static int unprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0 || Character.getType(c) == Character.PRIVATE_USE) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable TopicFile topic(String path, String kind, String slug, String text) {
        Matcher parts = FRONT.matcher(text);
        if (!parts.matches()) {
            problems.add(path, 1, "there is no front matter, expected fields between two lines of ---");
            return null;
        }
        Fields front = YamlTree.read(path, parts.group(1), 2, problems);
        if (front == null) {
            return null;
        }
        schemas.check(kind, front, problems);
        int bodyLine = lineAt(text, parts.start(2));
        String body = parts.group(2) == null ? "" : parts.group(2);
        return new TopicFile(kind, slug, front, Body.read(path, body, bodyLine, problems));
    }

    private @Nullable Document document(String path, String schema, String text) {
        Fields fields = YamlTree.read(path, text, 1, problems);
        if (fields == null) {
            return null;
        }
        schemas.check(schema, fields, problems);
        return new Document(fields);
    }
}
