package org.ketaref.search;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What one may mean who has typed so far. */
@Component
public class Suggestions {
    private final OwnPages own;
    private final SearchIndex index;

    Suggestions(OwnPages own, SearchIndex index) {
        this.own = own;
        this.index = index;
    }

    /**
     * A line of the list below the search box.
     *
     * @param address where it leads
     * @param title   of the topic
     * @param place   its kind and group
     * @param name    the name that what was typed comes near, empty where that is the title
     */
    public record Suggestion(String address, String title, String place, String name) {}

    List<Suggestion> of(String typed) {
        List<Suggestion> found = new ArrayList<>();
        own.begun(typed).forEach(page -> found.add(new Suggestion(page.address(), page.title(), page.place(), "")));
        for (RankedTopic ranked : index.suggest(typed)) {
            boolean title = ranked.name().equalsIgnoreCase(ranked.topic().title())
                    || ranked.name().equals(ranked.topic().slug().replace('-', ' '));
            found.add(new Suggestion(
                    ranked.topic().address(),
                    ranked.topic().title(),
                    index.place(ranked.topic()),
                    title ? "" : ranked.name()));
        }
        return found;
    }
}
