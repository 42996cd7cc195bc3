package org.ketaref.search;

import java.util.List;

/**
 * The answer to a search.
 *
 * @param query   as typed, without space around it
 * @param message what was found, in words
 * @param hits    best first
 * @param near    topics offered where nothing was found
 */
public record SearchPage(String query, String message, List<SearchHit> hits, List<SearchHit> near) {}
