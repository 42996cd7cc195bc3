package org.ketaref.topic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketaref.evidence.References;
import org.ketaref.evidence.Statement;

/**
 * Everything that the page of one topic shows.
 *
 * @param topic         whose page it is
 * @param freshness     whether its review is due
 * @param references    the numbered sources of the page
 * @param parts         cited sentences of front matter by part, such as {@code answer} or {@code reason}
 * @param prose         below the front matter
 * @param kinetics      kinetic figures
 * @param disagreements where sources differ
 * @param evidence      studies and reviews
 * @param guidelines    what guidelines say
 * @param doses         its doses (indication), or the first doses of each use by it (route)
 * @param furtherDoses  how many more doses by a route stand with each indication
 * @param use           what only an indication has
 * @param positions     what only a contraindication has
 * @param harm          what only a side effect has
 * @param interactions  what only an interaction has
 * @param product       what only a product has
 * @param linkedFrom    topics that lead here
 * @param linksTo       topics to which it leads
 */
public record TopicPage(
        Topic topic,
        Freshness freshness,
        References references,
        Map<String, List<Statement>> parts,
        List<ProseSection> prose,
        List<KineticFigure> kinetics,
        List<Disagreement> disagreements,
        List<EvidenceItem> evidence,
        List<GuidelinePosition> guidelines,
        List<DoseRow> doses,
        Map<Topic, Integer> furtherDoses,
        @Nullable Use use,
        @Nullable Positions positions,
        @Nullable Harm harm,
        List<InteractionPosition> interactions,
        @Nullable Preparations product,
        List<Topic> linkedFrom,
        List<Topic> linksTo) {
    private static final String STOP = "stop";
    private static final String MONITORING = "monitoring";
    private static final int MOST_BRIEF_DOSES = 3;
    private static final int MOST_BRIEF_NAMES = 4;

    /** What only an indication has. */
    public record Use(
            Indication indication, Guard guard, List<IndicationEffect> rescue, List<IndicationEffect> expected) {}

    /** What only a contraindication has: its positions by setting, and the uses whose doses it stops. */
    public record Positions(
            List<ContraindicationPosition> all,
            Map<Setting, List<ContraindicationPosition>> bySetting,
            List<Topic> stops) {}

    /** What only a side effect has. */
    public record Harm(Map<Exposure, List<SideEffectFrequency>> frequencies, List<IndicationEffect> inUses) {
        /** How often after this exposure; none where no source gives a figure. */
        public List<SideEffectFrequency> after(Exposure exposure) {
            return frequencies.getOrDefault(exposure, List.of());
        }
    }

    /** What only a product has. */
    public record Preparations(List<ProductStrength> strengths, List<LabeledUse> uses) {}

    /** The sentences of a part, none where it has none. */
    public List<Statement> part(String name) {
        return parts.getOrDefault(name, List.of());
    }

    /** Whether the answer block shows this sentence, so that its anchor stands there and not again below. */
    public boolean inBrief(Statement statement) {
        return brief(STOP).contains(statement) || brief(MONITORING).contains(statement);
    }

    /** The sentences of a part that the answer block has room for, one that fits each of its doses; the rest stand below it. */
    public List<Statement> brief(String name) {
        List<Statement> foremost = foremost(name, briefDoses());
        return foremost.isEmpty() ? part(name).stream().limit(1).toList() : foremost;
    }

    /** What stands beside these doses first, of their stop-conditions or of their monitoring; each sentence once. */
    public List<Statement> foremost(String name, List<DoseRow> rows) {
        return rows.stream()
                .map(DoseRow::guard)
                .map(guard -> name.equals(STOP) ? guard.stops() : guard.monitoring())
                .flatMap(lines -> lines.stream().limit(1))
                .distinct()
                .toList();
    }

    /** What is known of an aspect of a side effect after an exposure. */
    public List<Statement> exposure(Exposure exposure, String aspect) {
        return part("exposure:" + exposure.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + aspect);
    }

    /** The doses that come first: for the answer block and the sheet. */
    public List<DoseRow> leadDoses() {
        return doses.stream().filter(dose -> dose.regimen().lead()).toList();
    }

    /** The doses that the answer block has room for. */
    public List<DoseRow> briefDoses() {
        return leadDoses().stream().limit(MOST_BRIEF_DOSES).toList();
    }

    /** The names by which most readers know the topic; all of them stand with its revision. */
    public List<String> briefNames() {
        return topic.aliases().stream().limit(MOST_BRIEF_NAMES).toList();
    }
}
