package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All studies and reviews. */
interface EvidenceItems extends Repository<EvidenceItem, Integer> {
    List<EvidenceItem> findByTopicIdOrderByOrdinal(int topic);
}
