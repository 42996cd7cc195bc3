package org.ketaref.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketaref.dosing.DoseFormat;

/** Adds what contraindications, side effects and interactions have beyond other topics. */
final class SafetyRows {
    private static final List<String> SETTINGS =
            List.of("anesthesia", "sedation", "analgesia", "psychiatry", "palliative");
    private static final List<String> EXPOSURES = List.of("single-dose", "course", "long-term");

    private final TopicPart part;

    SafetyRows(TopicPart part) {
        this.part = part;
    }

    void add() {
        Fields front = part.front();
        switch (part.file().kind()) {
            case "contraindications" -> contraindication(front);
            case "side-effects" -> sideEffect(front);
            default -> interaction(front);
        }
    }

    private void contraindication(Fields front) {
        Set<String> anchors = new HashSet<>();
        int ordinal = 0;
        for (Fields position : front.list("positions")) {
            String anchor = part.anchor(position, anchors);
            EditionRows.Row row = part.add("contraindication_position", "topic_id", ordinal++)
                    .with("anchor", anchor)
                    .with("strength", position.constant("strength"))
                    .with("product", position.constant("product"))
                    .with("jurisdiction", position.textOrNull("jurisdiction"))
                    .with("population", position.textOrNull("population"))
                    .with("who", position.text("who"))
                    .with("says", position.text("says"))
                    .with(
                            "statement_id",
                            part.row(
                                    "position",
                                    anchor,
                                    position,
                                    "%s (%s): %s"
                                            .formatted(
                                                    position.text("strength").replace('-', ' '),
                                                    position.text("who"),
                                                    position.text("says"))));
            List<String> settings =
                    position.list("settings").stream().map(Fields::text).toList();
            for (String setting : settings.contains("all") ? SETTINGS : settings) {
                part.add("contraindication_setting")
                        .with("position_id", row.get("id"))
                        .with("setting", Fields.constantOf(setting));
            }
            for (Fields indication : position.list("indications")) {
                Integer id = part.topic(indication, "indications/" + indication.text());
                if (id != null) {
                    part.add("contraindication_indication")
                            .with("position_id", row.get("id"))
                            .with("indication_id", id);
                }
            }
        }
        part.items("reason", front, "reason");
        part.items("alternative", front, "alternative");
    }

    private void sideEffect(Fields front) {
        part.add("side_effect").with("topic_id", part.id()).with("body_system", front.constant("system"));
        Set<String> anchors = new HashSet<>();
        int ordinal = 0;
        for (Fields frequency : front.list("frequencies")) {
            String anchor = part.anchor(frequency, anchors);
            if (Stream.of("percent", "events", "word").noneMatch(frequency::has)) {
                part.problem(frequency, "a frequency without a figure, expected percent, events or the source's word");
            }
            Fields percent = frequency.has("percent") ? frequency.at("percent") : null;
            if (percent != null
                    && percent.has("high")
                    && percent.decimal("low").compareTo(percent.decimal("high")) > 0) {
                part.problem(percent, "low above high, expected low to be at most high");
            }
            if (frequency.has("events")
                    && (!frequency.has("participants")
                            || frequency.integer("events") > frequency.integer("participants"))) {
                part.problem(frequency.at("events"), "more events than participants, expected at most as many");
            }
            EditionRows.Row row = part.add("side_effect_frequency", "topic_id", ordinal++)
                    .with("anchor", anchor)
                    .with("exposure", frequency.constant("exposure"))
                    .with("percent_low", percent == null ? null : percent.decimal("low"))
                    .with("percent_high", percent == null ? null : percent.highOrLow())
                    .with("events", frequency.integerOrNull("events"))
                    .with("participants", frequency.integerOrNull("participants"))
                    .with("word", frequency.textOrNull("word"))
                    .with("measure", frequency.textOrNull("measure"))
                    .with("population", frequency.text("population"))
                    .with("setting", frequency.constantOrNull("setting"))
                    .with("product", frequency.constant("product"))
                    .with("route_id", part.topicOrNull(frequency, "route", "routes/"))
                    .with("statement_id", part.row("frequency", anchor, frequency, summary(frequency, percent)));
            if (frequency.has("comparator")) {
                row.with("comparator", frequency.at("comparator").text("name"))
                        .with("comparator_percent", frequency.at("comparator").decimal("percent"));
            }
        }
        for (String exposure : EXPOSURES) {
            Fields known = front.at("exposures").at(exposure);
            for (String aspect : List.of("onset", "duration", "watch", "act")) {
                part.items("exposure:" + exposure + ":" + aspect, known, aspect);
            }
        }
    }

    private static String summary(Fields frequency, @Nullable Fields percent) {
        StringJoiner figure = new StringJoiner(", ");
        if (percent != null) {
            figure.add(DoseFormat.range(percent.decimal("low"), Objects.requireNonNull(percent.highOrLow()), "%"));
        }
        if (frequency.has("events") && frequency.has("participants")) {
            figure.add("%,d of %,d".formatted(frequency.integer("events"), frequency.integer("participants")));
        }
        if (frequency.has("word")) {
            figure.add(frequency.text("word"));
        }
        return "%s: %s".formatted(frequency.text("population"), figure);
    }

    private void interaction(Fields front) {
        Set<String> anchors = new HashSet<>();
        int ordinal = 0;
        for (Fields position : front.list("positions")) {
            String anchor = part.anchor(position, anchors);
            part.add("interaction_position", "topic_id", ordinal++)
                    .with("anchor", anchor)
                    .with("action", position.constant("action"))
                    .with("product", position.constant("product"))
                    .with("who", position.text("who"))
                    .with("says", position.text("says"))
                    .with(
                            "statement_id",
                            part.row(
                                    "position",
                                    anchor,
                                    position,
                                    "%s (%s): %s"
                                            .formatted(
                                                    position.text("action").replace('-', ' '),
                                                    position.text("who"),
                                                    position.text("says"))));
        }
        for (Fields indication : front.list("indications")) {
            part.topic(indication, "indications/" + indication.text());
        }
        part.items("mechanism", front, "mechanism");
    }
}
