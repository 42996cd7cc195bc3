package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All labeled uses. */
interface LabeledUses extends Repository<LabeledUse, Integer> {
    List<LabeledUse> findByTopicIdOrderByOrdinal(int topic);
}
