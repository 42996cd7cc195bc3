package org.ketaref.topic;

import java.util.List;
import org.ketaref.site.SiteSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes changes as an Atom feed (RFC 4287). */
@Component
class ChangesFeed {
    private static final int MOST = 100;

    private final SiteSettings settings;

    ChangesFeed(SiteSettings settings) {
        this.settings = settings;
    }

    String write(List<KindIndexes.Latest> changes) {
        String base = settings.baseAddress();
        StringBuilder feed = new StringBuilder("""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <title>Ketaref: changes</title>
                <id>%1$s/changes</id>
                <link rel="alternate" href="%1$s/changes"/>
                <link rel="self" href="%1$s/changes.atom"/>
                <author><name>Ketaref</name></author>
                """.formatted(escape(base)));
        if (!changes.isEmpty()) {
            feed.append(updated(changes.get(0)));
        }
        changes.stream().limit(MOST).forEach(change -> feed.append(entry(base, change)));
        return feed.append("</feed>\n").toString();
    }

    private static String entry(String base, KindIndexes.Latest line) {
        TopicChange change = line.change();
        String title = "%s%s, revision %d"
                .formatted(
                        change.safety() ? "Safety change: " : "", line.topic().title(), change.revision());
        return """
                <entry>
                <title>%s</title>
                <id>%s%s#revision-%d</id>
                <link href="%2$s%3$s"/>
                %s<summary>%s</summary>
                </entry>
                """.formatted(
                        escape(title),
                        escape(base),
                        line.topic().address(),
                        change.revision(),
                        updated(line),
                        escape(change.note()));
    }

    private static String updated(KindIndexes.Latest line) {
        return "<updated>%sT00:00:00Z</updated>\n".formatted(line.change().changedOn());
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
