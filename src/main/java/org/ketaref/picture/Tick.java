package org.ketaref.picture;

/**
 * A mark on a scale.
 *
 * @param at    place from the left, in percent of the picture's width
 * @param label figure, or the number of a time
 * @param unit  what stands below the label; empty where the scale's heading gives the unit
 */
public record Tick(String at, String label, String unit) {}
