package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All positions on interactions. */
interface InteractionPositions extends Repository<InteractionPosition, Integer> {
    List<InteractionPosition> findByTopicIdOrderByOrdinal(int topic);
}
