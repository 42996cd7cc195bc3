package org.ketaref.search;

import java.util.Set;

/** What a typed word does in a query; one that only asks says little of the subject. */
enum Role {
    /** What the query is about. */
    SUBJECT(1),
    /** A route, a population or a preparation: narrows the subject. */
    NARROWING(0.8f),
    /** Asks for a figure or a section: dose, onset, contraindicated. */
    FACET(0.3f),
    /** Stands on nearly every page: ketamine, patient. */
    COMMON(0.25f),
    /** Holds a question together: how, does, the. */
    GRAMMAR(0.05f);

    /** "in" is here, and is a route where {@link QueryReader} sees one. */
    private static final Set<String> GRAMMAR_STEMS = stems("""
            a able about after all allowed am an and any are aren't as at be because been before being best better between but by
            can can't cannot could couldn't did didn't do does doesn't doing don't done during for from gave get give
            given giving go had happens has have having help how i if in into is isn isn't it its line make may me
            mean much must my need needed no not of off ok on one or our please possible receive received recommended
            s safe safely should shouldn't so some someone still such t take tell than that the their them then there
            these they this through to under us use used using versus via vs want was we what when where whether which
            while who whom why will with without won't word words work works would wouldn't you your
            he she her hers him his my its it's ours they're us say says said through actually matter matters
            got getting might shall also ever even yet maybe else anyone anything something thing things let try trying
            think seem seems here ahead pls plz thx thanks hello hey hi dear wondering curious anybody everyone somebody supposed gonna
            wanna gotta ought roughly regarding till wont cant dont doesnt isnt i'm w
            """);

    private static final Set<String> COMMON_STEMS = stems("""
            ketamine patient patients people person man woman treatment therapy drug medicine disease disorder syndrome
            condition acute severe chronic effect case urgent stat information guidance guideline
            second minute hour day night week month year today yesterday tomorrow ago already still since until last next
            previous first one two three four five six seven eight nine ten old new every each again really very quite too
            lot bit little big bad badly good well just now keep keeps kept going gone guy gentleman lady male female
            third fourth fifth sixth weekly daily monthly nightly twice once often needed bd bid tds tid qds qid prn od
            slowly start over above below less more all short went goes weak problem trouble issue ketamina ketamin ketmin keta ket
            yo y/o year-old known history hx developed develops started starts happen happened wants ask asks asked ml min every lately course repeat put mum mom mummy mommy dad
            yr yrs wk wks mth mths many properly asleep awake morning afternoon evening tonight bloke chap dude fella fellow guys individual client clinician doc colleague
            """);

    private final float share;

    Role(float share) {
        this.share = share;
    }

    /** Its part of a word's weight. */
    float share() {
        return share;
    }

    static Role of(String stem) {
        if (GRAMMAR_STEMS.contains(stem)) {
            return GRAMMAR;
        }
        return COMMON_STEMS.contains(stem) ? COMMON : SUBJECT;
    }

    private static Set<String> stems(String words) {
        return Set.copyOf(Analyzers.terms(Analyzers.STEMS, words));
    }
}
