package org.ketaref.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Sources extends Repository<Source, String> {
    Optional<Source> findById(String id);

    /** The source that once had this id. */
    @Query("select s from Source s where :id member of s.formerly")
    Optional<Source> findFormerly(String id);

    List<Source> findAllByOrderByKindAscVancouverAscIdAsc();
}
