/**
 * What a page about one topic shows, and how pages lead to each other.
 *
 * <p>Start at {@link org.ketaref.topic.Topic} and {@link org.ketaref.topic.TopicPages}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dosing", "evidence", "picture", "site"})
package org.ketaref.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
