package org.ketaref.topic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All topics. */
public interface Topics extends Repository<Topic, Integer> {
    Optional<Topic> findByKindAndSlug(Kind kind, String slug);

    List<Topic> findByKindOrderByTitle(Kind kind);

    List<Topic> findAllByOrderByKindAscTitleAsc();

    List<Topic> findByIdInOrderByTitle(Collection<Integer> ids);

    /** The topics whose pages link to this one. */
    @Query("select t from Topic t join t.linksTo o where o.id = :id order by t.title, t.id")
    List<Topic> findLinkingTo(int id);

    /** The topics to which this one's page links. */
    @Query("select o from Topic t join t.linksTo o where t.id = :id order by o.title, o.id")
    List<Topic> findLinkedFrom(int id);
}
