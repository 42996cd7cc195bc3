package org.ketaref.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers the topics and finds them by address; an address that leads nowhere is a problem. */
final class TopicIds {
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> known;
    private final Problems problems;

    TopicIds(Collection<String> paths, Set<String> known, Problems problems) {
        paths.forEach(path -> ids.put(path, ids.size() + 1));
        this.known = known;
        this.problems = problems;
    }

    /** The number of the topic at this path, for code that knows it to exist. */
    int of(String path) {
        return ids.get(path);
    }

    boolean has(String path) {
        return ids.containsKey(path);
    }

    /** The number of the topic that the value names; nothing, and a problem, where there is none. */
    @Nullable
    Integer find(Fields value, String path) {
        Integer id = ids.get(path);
        if (id == null && !known.contains(path)) {
            problems.add(
                    value, "there is no topic %s, expected the address of one such as routes/oral".formatted(path));
        }
        return id;
    }
}
