package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All frequencies of side effects. */
interface SideEffectFrequencies extends Repository<SideEffectFrequency, Integer> {
    List<SideEffectFrequency> findByTopicIdOrderByOrdinal(int topic);
}
