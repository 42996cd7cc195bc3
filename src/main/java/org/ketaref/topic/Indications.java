package org.ketaref.topic;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All indications. */
public interface Indications extends Repository<Indication, Integer> {
    Optional<Indication> findById(int topic);

    List<Indication> findAllByOrderByTopicTitle();
}
