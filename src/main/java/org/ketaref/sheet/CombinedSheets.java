package org.ketaref.sheet;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The sheets that are made of statements of several pages. */
interface CombinedSheets extends Repository<CombinedSheet, String> {
    Optional<CombinedSheet> findBySlug(String slug);

    List<CombinedSheet> findAllByOrderByOrdinal();
}
