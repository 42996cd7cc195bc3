package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All side effects. */
interface SideEffects extends Repository<SideEffect, Integer> {
    List<SideEffect> findAllByOrderByTopicTitle();
}
