package org.ketaref.site;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The hazard log. */
interface Hazards extends Repository<Hazard, String> {
    List<Hazard> findAllByOrderByOrdinal();
}
