package org.ketaref.search;

/**
 * One result of a search.
 *
 * @param address where it leads, with an anchor where it is one statement
 * @param title   of the page
 * @param place   which kind of topic it is
 * @param words   the statement that matched, or other names of the topic
 */
public record SearchHit(String address, String title, String place, String words) {}
