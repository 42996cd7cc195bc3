package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All positions on contraindications. */
interface ContraindicationPositions extends Repository<ContraindicationPosition, Integer> {
    List<ContraindicationPosition> findByTopicIdOrderByOrdinal(int topic);

    List<ContraindicationPosition> findAllByOrderByTopicTitleAscStrengthAscOrdinalAsc();
}
