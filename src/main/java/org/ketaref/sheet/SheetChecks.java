package org.ketaref.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketaref.sheet.SheetCheck.Elsewhere;
import org.ketaref.sheet.SheetCheck.Since;
import org.ketaref.sheet.SheetCheck.State;
import org.ketaref.topic.Freshness;
import org.ketaref.topic.Kind;
import org.ketaref.topic.Topic;
import org.ketaref.topic.TopicChange;
import org.ketaref.topic.Topics;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers for every sheet ever printed: from the history that the content holds, so that a fresh instance can too. */
@Service
public class SheetChecks {
    /** As a code stands on a sheet; a figure in it tells it from words with a hyphen. */
    private static final Pattern WRITTEN = Pattern.compile("(?=.*\\d)[0-9A-Z]{4}-[0-9A-Z]{3,5}");

    private final Topics topics;
    private final Sheets sheets;
    private final CombinedSheets combined;
    private final WithdrawnTopics withdrawn;
    private final Clock clock;
    /** The path of each sheet by the digest in its code; read at the start, so that a search asks no database. */
    private final Map<Integer, String> paths = new HashMap<>();

    SheetChecks(Topics topics, Sheets sheets, CombinedSheets combined, WithdrawnTopics withdrawn, Clock clock) {
        this.topics = topics;
        this.sheets = sheets;
        this.combined = combined;
        this.withdrawn = withdrawn;
        this.clock = clock;
        withdrawn.findAllByOrderByPath().forEach(topic -> add(topic.path()));
        combined.findAllByOrderByOrdinal().forEach(sheet -> add(sheet.path()));
        topics.findByKindOrderByTitle(Kind.INDICATIONS).forEach(topic -> add(topic.path()));
    }

    private void add(String path) {
        paths.put(SheetCode.of(path, 1).topic(), path);
    }

    /** What has become of the sheet with this code. */
    @Transactional(readOnly = true)
    public SheetCheck of(String typed) {
        Optional<SheetCode> read = SheetCode.read(typed);
        if (read.isEmpty() || !paths.containsKey(read.get().topic())) {
            return SheetCheck.unknown(read.map(SheetCode::toString).orElse(typed));
        }
        SheetCode code = read.get();
        String path = paths.getOrDefault(code.topic(), "");
        if (path.startsWith("sheets/")) {
            return combined.findBySlug(path.substring("sheets/".length()))
                    .map(sheet -> of(code, sheet))
                    .orElseThrow();
        }
        return topics.findByKindAndSlug(Kind.INDICATIONS, path.substring(path.indexOf('/') + 1))
                .filter(topic -> topic.path().equals(path))
                .map(topic -> of(code, topic))
                .or(() -> withdrawn.findAllByOrderByPath().stream()
                        .filter(gone -> gone.path().equals(path))
                        .findFirst()
                        .map(gone -> of(code, gone)))
                .orElseThrow();
    }

    /** Where what was typed into the search is answered, if it is a code and nothing else. */
    public Optional<String> addressOf(String typed) {
        Optional<SheetCode> read = SheetCode.read(typed);
        boolean known = read.isPresent() && paths.containsKey(read.get().topic());
        return known || read.isPresent() && WRITTEN.matcher(typed).matches()
                ? read.map(code -> "/check/" + code)
                : Optional.empty();
    }

    private SheetCheck of(SheetCode code, Topic topic) {
        List<Since> since = topic.changes().stream()
                .filter(change -> change.revision() > code.revision())
                .map(SheetChecks::since)
                .toList();
        return of(
                code,
                topic.title(),
                topic.revision(),
                topic.reviewBy(),
                "/sheets/" + topic.slug(),
                topic.address(),
                since,
                elsewhere(sheets.others(topic.slug())));
    }

    private SheetCheck of(SheetCode code, CombinedSheet sheet) {
        List<Since> since = sheet.changes().stream()
                .filter(change -> change.revision() > code.revision())
                .map(change ->
                        new Since(change.revision(), change.changedOn(), change.note(), change.safety(), List.of()))
                .toList();
        return of(
                code,
                sheet.title(),
                sheet.revision(),
                sheet.reviewBy(),
                "/" + sheet.path(),
                null,
                since,
                elsewhere(sheet.pages()));
    }

    private SheetCheck of(
            SheetCode code,
            String title,
            int now,
            LocalDate reviewBy,
            String sheet,
            @Nullable String page,
            List<Since> since,
            List<Elsewhere> elsewhere) {
        State state = code.revision() == now ? State.CURRENT : code.revision() < now ? State.SUPERSEDED : State.LATER;
        return new SheetCheck(
                state,
                code.toString(),
                title,
                code.revision(),
                now,
                reviewBy,
                Freshness.of(reviewBy, LocalDate.now(clock)),
                sheet,
                page,
                since,
                elsewhere,
                null);
    }

    private static Since since(TopicChange change) {
        return new Since(change.revision(), change.changedOn(), change.note(), change.safety(), change.differences());
    }

    /** The newest revision of each of these pages; nothing of those that are as they were first published. */
    private List<Elsewhere> elsewhere(Set<String> paths) {
        return topics.findAllByOrderByKindAscTitleAsc().stream()
                .filter(topic -> topic.revision() > 1 && paths.contains(topic.path()))
                .map(topic -> new Elsewhere(
                        topic.title(),
                        topic.address() + "#history",
                        since(topic.changes().get(0))))
                .sorted(Comparator.comparing(
                                (Elsewhere other) -> other.changed().changedOn())
                        .reversed()
                        .thenComparing(Elsewhere::title))
                .toList();
    }

    private static SheetCheck of(SheetCode code, WithdrawnTopic topic) {
        String instead = topic.instead();
        return new SheetCheck(
                State.WITHDRAWN,
                code.toString(),
                topic.title(),
                code.revision(),
                topic.revision(),
                topic.withdrawnOn(),
                null,
                null,
                instead == null ? null : "/" + instead,
                List.of(),
                List.of(),
                topic.reason());
    }
}
