package org.ketaref.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a query asks of its subject. */
enum Facet {
    DOSE(
            "dose;doses;dosing;dosage;how much;mg/kg;mg;mcg/kg/min;mg/kg/h;amount;infusion rate;drip rate;max dose;maximum dose;"
                    + "tci;conversion;equivalent dose;starting dose;initial dose;loading dose;usual dose;typical dose;recommended dose;double every;doubled every;doubling every"),
    ONSET(
            "onset;onset of action;time to onset;time to effect;how fast;how quickly;how soon;speed of onset;kick in",
            "onset"),
    PEAK("peak;time to peak;peak effect;tmax", "peak"),
    DURATION("how long;duration;duration of action;duration of effect;wear off;lasts;last;lasting", "duration"),
    RECOVERY(
            "recovery time;time to recovery;wake up;when awake;when will he wake;when will she wake;when will they wake",
            "recovery"),
    HALF_LIFE("half life;halflife;t1/2;elimination half life;terminal half life", "half-life"),
    BIOAVAILABILITY("bioavailability;how much is absorbed;absorption", "bioavailability"),
    CLEARANCE("clearance", "clearance"),
    VOLUME("volume of distribution;vd;vdss", "volume-of-distribution"),
    BINDING("protein binding", "protein-binding"),
    EXCRETION("excretion;excreted", "excretion"),
    CONTRAINDICATION(
            "contraindicated;contraindication;contraindications;contra;safe in;safe with;safe for;safe;avoid;avoid in;"
                    + "allowed in;can i give;can you give;ok in;should not receive;should not get;should not have;should not be given;unsuitable"),
    INTERACTION(
            "interaction;interactions;interact;interacts;combined with;combine with;together with;together;given with;on top of;alongside;while on;already on;already taking;added to;stop before;need to stop;have to stop;do i stop;should i stop;withhold"),
    SIDE_EFFECT(
            "side effect;side effects;adverse effects;adverse effect;adverse events;adverse reactions;complications"),
    FREQUENCY("how common;how often;incidence;frequency;how frequent;risk of;rate of"),
    MONITORING("monitoring;monitor;level of monitoring;monitored"),
    SELECTION(
            "screened out;screen out;screened;suitable for;suitable;suitability;who should not;should not be offered;who qualifies;eligible;eligibility;"
                    + "excluded;exclude;exclusion criteria;selection criteria;candidate;candidates;good candidate"),
    MIXING(
            "mix with;mixed with;mix;mixing;in one syringe;same syringe;in the same syringe;compatible with;compatible;compatibility;same bag"),
    ERROR(
            "by mistake;mistake;mistakenly;by accident;accidentally;in error;wrong dose;wrong drug;mixed up;mistaken for"),
    MECHANISM(
            "how does ketamine work;how does it work;how ketamine works;how does esketamine work;how do they work;"
                    + "how does ketamine actually work;how does ketamine really work;how does it actually work;how does it really work"),
    EVIDENCE("evidence;trials;studies;trial"),
    CAUSE(
            "does ketamine;will ketamine;affect;affects;effect on;damage;harm;hurt;cause;causes;caused by;raise;raises;increase;increases;lead to"),
    HANDLING(
            "manage;managing;management;treat;treating;handle;prevent;what to do;what do i do;what do i give;what to give;deal with"),
    PURPOSE("for;treatment of;help;helps;work for;good for");

    private final List<String> phrases;
    private final String parameter;

    Facet(String phrases) {
        this(phrases, "");
    }

    Facet(String phrases, String parameter) {
        this.phrases = List.of(phrases.split(";"));
        this.parameter = parameter;
    }

    /** The parameter of kinetic figures that answer it; empty where it asks for none. */
    String parameter() {
        return parameter;
    }

    /** The slug of the one page that answers it; empty where any may. */
    String page() {
        return switch (this) {
            case MECHANISM -> "mechanism-of-action";
            case MONITORING -> "monitoring";
            case SELECTION -> "patient-selection";
            case MIXING -> "preparation-and-dilution";
            case ERROR -> "dosing-errors";
            default -> "";
        };
    }

    /** The slug of the page on the figures that are asked for; empty where it asks for none. */
    String kineticPage() {
        return switch (this) {
            case ONSET, PEAK, DURATION, RECOVERY -> "onset-and-duration";
            case HALF_LIFE, BIOAVAILABILITY, CLEARANCE, VOLUME, BINDING, EXCRETION -> "pharmacokinetics";
            default -> "";
        };
    }

    /** How it is typed. */
    List<String> phrases() {
        return phrases;
    }

    /** Whether a word of it could as well be grammar, so that it weighs nothing. */
    boolean loose() {
        return Set.of(PURPOSE, CAUSE, HANDLING).contains(this);
    }

    /** Whether it asks for what every drug has of its own. */
    boolean ofDrug() {
        return !parameter.isEmpty() || this == CONTRAINDICATION || this == SIDE_EFFECT;
    }

    static List<Facet> kinetic() {
        return Arrays.stream(values())
                .filter(facet -> !facet.parameter.isEmpty())
                .toList();
    }
}
