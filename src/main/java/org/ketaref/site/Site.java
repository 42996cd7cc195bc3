package org.ketaref.site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the frame of every page shows; templates ask it by the name {@code @site}. */
@Component("site")
public class Site {
    private static final int SHORT = 8;

    private final String edition;

    Site(JdbcClient database) {
        edition = database.sql("select digest from edition")
                .query(String.class)
                .single()
                .substring(0, SHORT);
    }

    /** The beginning of the digest of all content, by which an edition is named. */
    public String edition() {
        return edition;
    }
}
