package org.ketaref.dosing;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All dose regimens. */
public interface DoseRegimens extends Repository<DoseRegimen, Integer> {
    List<DoseRegimen> findByIndicationIdOrderByOrdinal(int indication);

    /** In the order of the indications' titles. */
    List<DoseRegimen> findByRouteIdOrderByIndicationTitleAscOrdinalAsc(int route);

    List<DoseRegimen> findAllByOrderByIndicationIdAscOrdinalAsc();
}
