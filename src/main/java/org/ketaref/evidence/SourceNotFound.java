package org.ketaref.evidence;

/** Thrown where an address names no source of the bibliography. */
public class SourceNotFound extends RuntimeException {
    SourceNotFound(String id) {
        super("no source " + id);
    }
}
