package org.ketaref.search;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One word of a query as the index may hold it.
 *
 * @param text  as typed, folded
 * @param role  what it does in the query
 * @param known how the index came to hold it
 * @param reading the word of the index that it was read as
 * @param forms stems that may stand for it, best first; none where the index holds nothing like it
 */
record QueryWord(String text, Role role, Known known, String reading, List<Form> forms) {
    /**
     * A stem that stands for a typed word.
     *
     * @param stem  as it is indexed
     * @param share how surely, from 0 to 1
     */
    record Form(String stem, float share) {}

    /** Stems of international nonproprietary names (WHO), and common drugs that have none. */
    private static final Pattern DRUG = Pattern.compile(
            ".{2,}(?:cillin|mycin|micin|floxacin|cycline|conazole|nidazole|prazole|tidine|pril|sartan|statin|olol|dipine"
                    + "|triptan|setron|parin|gliptin|gliflozin|formin|vir|mab|nib|thiazide|semide|azepam|azolam|caine|profen"
                    + "|coxib|oxicam|lukast|terol|butamol|solone|sone|platin|grel|xaban|gatran|dronate|osin|afil|barbital"
                    + "|cetamol|cef\\w*|phylline|oxetine|pramine|triptyline|azine|peridol|apine|idone|spirone|antadine)"
                    + "|aspirin|insulin|heparin|warfarin|digoxin|acetaminophen|diclofenac|naproxen|metronidazole|cef\\w+"
                    + "|lactulose|antibiotics?|statins?|vaccines?|txa|tranexamic|adenosine|atropine|amiodarone|psilocybin"
                    + "|lsd|mdma|ayahuasca|ibogaine|xylazine|telazol|atipamezole|medetomidine|vitamins?|iron|steroids?");

    /** Whether it is named as drugs are. */
    boolean isDrug() {
        return DRUG.matcher(text).matches();
    }

    QueryWord as(Role other) {
        return new QueryWord(text, other, known, reading, forms);
    }

    /** How the index came to hold a word. */
    enum Known {
        AS_TYPED,
        BEGUN,
        MENDED,
        NOT
    }

    /** The surest stem, or the word itself. */
    String stem() {
        return forms.isEmpty() ? text : forms.get(0).stem();
    }
}
