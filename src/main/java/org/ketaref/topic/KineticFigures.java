package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All kinetic figures. */
interface KineticFigures extends Repository<KineticFigure, Integer> {
    List<KineticFigure> findByTopicIdOrderByOrdinal(int topic);

    List<KineticFigure> findByTopicKindOrderByTopicTitleAscOrdinalAsc(Kind kind);
}
