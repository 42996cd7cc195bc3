package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All side effects of uses. */
interface IndicationEffects extends Repository<IndicationEffect, Integer> {
    List<IndicationEffect> findByIndicationIdOrderByOrdinal(int indication);

    List<IndicationEffect> findByTopicIdOrderByIndicationIdAscOrdinalAscIdAsc(int topic);
}
