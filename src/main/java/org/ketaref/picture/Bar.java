package org.ketaref.picture;

/**
 * A figure or range on a scale, in percent of the picture's width.
 *
 * @param from  left end
 * @param width length; not drawn where {@code point} holds
 * @param point whether the source gives one figure, so that it is a dot and not a bar
 */
public record Bar(String from, String width, boolean point) {}
