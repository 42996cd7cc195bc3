package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All positions of guidelines. */
interface GuidelinePositions extends Repository<GuidelinePosition, Integer> {
    List<GuidelinePosition> findByTopicIdOrderByOrdinal(int topic);
}
