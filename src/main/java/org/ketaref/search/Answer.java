package org.ketaref.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.dosing.DoseRegimen;
import org.ketaref.dosing.Solutions;
import org.ketaref.dosing.WeightLadder;
import org.ketaref.evidence.Statement;
import org.ketaref.topic.ContraindicationPosition;
import org.ketaref.topic.DoseRow;
import org.ketaref.topic.InteractionPosition;
import org.ketaref.topic.KineticFigure;
import org.ketaref.topic.SideEffectFrequency;
import org.ketaref.topic.Topic;

/** Rows of the tables that answer a query: never a text of its own. */
public sealed interface Answer {
    /** Whose rows they are. */
    Topic topic();

    /** Where the first row stands on its page. */
    String address();

    /** What it is about. */
    String title();

    /** How many more rows its page has, and where. */
    More more();

    /** The statements on which the rows rest, in the order in which they are shown. */
    Stream<Statement> statements();

    /** Name of the template's fragment that shows it: {@code doses}, {@code figures} ... */
    default String fragment() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Rows beyond those shown: how many there are in all, and where. */
    record More(int all, String address) {}

    /**
     * The rows of a weight.
     *
     * @param regimen whose dose it is
     * @param ladder  its ladder, cut down to one weight
     */
    record AtWeight(DoseRegimen regimen, WeightLadder ladder) {}

    /**
     * Doses, each with its stop-conditions and monitoring.
     *
     * @param rows    with anchors that are unique among several indications
     * @param weights one for each step by weight, where a weight was named
     * @param gap     what was named and no row is for; empty where every part was met
     */
    record Doses(Topic topic, List<DoseRow> rows, List<AtWeight> weights, String gap, More more) implements Answer {
        @Override
        public String address() {
            return rows.isEmpty() ? more.address() : rows.get(0).regimen().address();
        }

        /** The rows of a weight that share a table, by what they are drawn up from. */
        public Map<Solutions, List<AtWeight>> tablesAtWeight() {
            return weights.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.ladder().solutions(), LinkedHashMap::new, Collectors.toList()));
        }

        @Override
        public String title() {
            return topic.title() + ": dose";
        }

        @Override
        public Stream<Statement> statements() {
            return rows.stream()
                    .flatMap(row -> Stream.of(
                                    Stream.of(row.regimen().statement()),
                                    row.notes().stream(),
                                    row.guard().stops().stream().limit(1),
                                    row.guard().monitoring().stream().limit(1))
                            .flatMap(all -> all));
        }
    }

    /** What sources say where no dose is given. */
    record NoDose(Topic topic, List<Statement> sentences, More more) implements Answer {
        @Override
        public String address() {
            return more.address();
        }

        @Override
        public String title() {
            return topic.title() + ": no dose";
        }

        @Override
        public Stream<Statement> statements() {
            return sentences.stream();
        }
    }

    /** Kinetic figures. */
    record Figures(Topic topic, String asked, List<KineticFigure> rows, More more) implements Answer {
        @Override
        public String address() {
            return topic.address() + "#kinetic-" + rows.get(0).anchor();
        }

        @Override
        public String title() {
            return topic.title() + ": " + asked;
        }

        @Override
        public Stream<Statement> statements() {
            return rows.stream().map(KineticFigure::statement);
        }
    }

    /** How strong a reason not to give it a condition is, by source. */
    record Contraindications(Topic topic, List<ContraindicationPosition> rows, More more) implements Answer {
        @Override
        public String address() {
            return topic.address() + "#position-" + rows.get(0).anchor();
        }

        @Override
        public String title() {
            return topic.title();
        }

        @Override
        public Stream<Statement> statements() {
            return rows.stream().map(ContraindicationPosition::statement);
        }
    }

    /** What sources say of giving it together with something. */
    record Interactions(Topic topic, List<InteractionPosition> rows, More more) implements Answer {
        @Override
        public String address() {
            return topic.address() + "#position-" + rows.get(0).anchor();
        }

        @Override
        public String title() {
            return topic.title();
        }

        @Override
        public Stream<Statement> statements() {
            return rows.stream().map(InteractionPosition::statement);
        }
    }

    /** How often a side effect was seen. */
    record Frequencies(Topic topic, List<SideEffectFrequency> rows, More more) implements Answer {
        @Override
        public String address() {
            return topic.address() + "#frequency-" + rows.get(0).anchor();
        }

        @Override
        public String title() {
            return topic.title() + ": how often";
        }

        @Override
        public Stream<Statement> statements() {
            return rows.stream().map(SideEffectFrequency::statement);
        }
    }

    /** A section of a page that answers as a whole. */
    record Section(Topic topic, String title, String anchor) implements Answer {
        @Override
        public String address() {
            return topic.address() + "#" + anchor;
        }

        @Override
        public More more() {
            return new More(0, address());
        }

        @Override
        public Stream<Statement> statements() {
            return Stream.empty();
        }
    }

    /**
     * Several uses that what was typed may mean, where a dose depends on the use.
     *
     * @param lead what they are, in a sentence that ends in a colon
     */
    record Readings(Topic topic, List<Topic> uses, String title, String lead) implements Answer {
        @Override
        public String address() {
            return topic.address() + "#doses";
        }

        @Override
        public More more() {
            return new More(uses.size(), address());
        }

        @Override
        public Stream<Statement> statements() {
            return Stream.empty();
        }
    }
}
