package org.ketaref.edition;

/**
 * A file of the content.
 *
 * @param path  below the content folder, with forward slashes
 * @param bytes as they stand on disk
 */
record ContentFile(String path, byte[] bytes) {}
