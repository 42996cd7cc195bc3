package org.ketaref.sheet;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Topics that are published no more. */
interface WithdrawnTopics extends Repository<WithdrawnTopic, String> {
    List<WithdrawnTopic> findAllByOrderByPath();
}
