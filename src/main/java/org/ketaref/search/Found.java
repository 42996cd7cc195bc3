package org.ketaref.search;

import java.util.List;

/**
 * What the index has on a query.
 *
 * @param query  the reading of what was typed that fits best
 * @param ranked every topic that has to do with it, best first
 * @param hits   topics, then statements
 * @param within whether it is something that Ketaref covers
 * @param likely what was learned of such queries
 */
record Found(SearchQuery query, List<RankedTopic> ranked, List<SearchHit> hits, boolean within, LikelyMeaning likely) {}
