package org.ketaref.evidence;

import java.util.Arrays;
import java.util.Optional;

/** What sort of source it is; shown wherever it is cited. */
public enum SourceKind {
    LABEL("label", "label"),
    GUIDELINE("guideline", "guideline"),
    CONSENSUS("consensus statement", "consensus"),
    META_ANALYSIS("meta-analysis", "meta-analysis"),
    SYSTEMATIC_REVIEW("systematic review", "review"),
    RCT("randomized trial", "trial"),
    COHORT("cohort study", "cohort"),
    CASE_SERIES("case series", "cases"),
    REVIEW("review", "review"),
    REFERENCE_WORK("reference work", "reference"),
    SAFETY_COMMUNICATION("safety communication", "warning"),
    REGULATION("regulation", "law"),
    OPINION("opinion", "opinion"),
    PHARMACOKINETIC_STUDY("pharmacokinetic study", "kinetics"),
    LABORATORY_STUDY("laboratory study", "laboratory"),
    SEARCH_RECORD("search record", "search");

    private final String label;
    private final String tag;

    SourceKind(String label, String tag) {
        this.label = label;
        this.tag = tag;
    }

    /** Last part of the address of its sources: {@code meta-analysis}. */
    public String path() {
        return label.replace(' ', '-');
    }

    /** The kind whose sources stand at this address. */
    static Optional<SourceKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** A word for it beside a citation. */
    public String tag() {
        return tag;
    }

    public String label() {
        return label;
    }
}
