package org.ketaref.topic;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All marketed strengths. */
interface ProductStrengths extends Repository<ProductStrength, Integer> {
    List<ProductStrength> findByTopicIdOrderByOrdinal(int topic);

    List<ProductStrength> findByTopicSlugOrderByOrdinal(String product);
}
