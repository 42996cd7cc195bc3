package org.ketaref.search;

import org.ketaref.topic.Topics;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up only when the index holds every topic: an instance that cannot find a page must get no readers. */
@Component("search")
class SearchHealth implements HealthIndicator {
    private final SearchIndex index;
    private final int topics;

    SearchHealth(SearchIndex index, Topics topics) {
        this.index = index;
        this.topics = topics.findAllByOrderByKindAscTitleAsc().size();
    }

    @Override
    public Health health() {
        Health.Builder health = index.size() == topics && topics > 0 ? Health.up() : Health.down();
        return health.withDetail("topics", index.size())
                .withDetail("expected", topics)
                .build();
    }
}
