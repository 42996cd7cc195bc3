package org.ketaref.topic;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All marketed strengths. */
interface ProductStrengths extends Repository<ProductStrength, Integer> {
    List<ProductStrength> findByTopicIdOrderByOrdinal(int topic);

    /** The concentrations, in mg/mL, in which the product with this slug is marketed anywhere. */
    @Query("select distinct s.amount from ProductStrength s where s.unit = 'mg/mL' and s.topic.slug = :product")
    List<BigDecimal> findConcentrations(String product);
}
