package org.ketaref.search;

import org.ketaref.topic.Topic;

/**
 * A topic that a query may mean.
 *
 * @param topic   what it is
 * @param name    the name that came nearest
 * @param score   how well it fits, 0 to about 1
 * @param likened how much of the nearest name and of the query are the same, 0 to 1
 * @param covered how much of what was asked its page holds at all, 0 to 1
 * @param whole   whether one of its names stands as a whole in the query, whatever else does
 * @param known   whether the log of queries has this one with this topic
 */
record RankedTopic(Topic topic, String name, float score, float likened, float covered, boolean whole, boolean known) {
    RankedTopic withScore(float other) {
        return new RankedTopic(topic, name, other, likened, covered, whole, known);
    }
}
