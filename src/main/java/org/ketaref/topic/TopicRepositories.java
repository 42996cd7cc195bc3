package org.ketaref.topic;

import org.springframework.stereotype.Component;

/** The tables from which a page is put together, beside topics, statements and doses. */
@Component
record TopicRepositories(
        EvidenceItems evidence,
        GuidelinePositions guidelines,
        Disagreements disagreements,
        KineticFigures kinetics,
        ContraindicationPositions contraindications,
        SideEffectFrequencies frequencies,
        InteractionPositions interactions,
        ProductStrengths strengths,
        LabeledUses labeledUses,
        IndicationEffects effects) {}
