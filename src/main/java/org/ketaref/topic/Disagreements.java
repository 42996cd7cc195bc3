package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All disagreements of sources. */
interface Disagreements extends Repository<Disagreement, Integer> {
    List<Disagreement> findByTopicIdOrderByOrdinal(int topic);
}
