package org.ketaref.topic;

/** Thrown where an address names no topic. */
public class TopicNotFound extends RuntimeException {
    private final String path;

    public TopicNotFound(String path) {
        super("no topic at /" + path);
        this.path = path;
    }

    /** The address without the leading slash. */
    public String path() {
        return path;
    }
}
