package org.ketaref.search;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers what a reader typed; nothing of it is stored or logged. */
@Controller
class SearchController {
    private static final int LONGEST = 200;

    private final SearchIndex index;

    SearchController(SearchIndex index) {
        this.index = index;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String query = q.strip();
        model.addAttribute("query", query);
        model.addAttribute("page", answer(query));
        return "search/search";
    }

    private SearchPage answer(String query) {
        if (query.isEmpty()) {
            return new SearchPage("", "Type a condition, a route, a name or a code.", List.of(), List.of());
        }
        if (query.length() > LONGEST) {
            return new SearchPage(
                    query.substring(0, LONGEST),
                    "A search holds at most %d characters; this one is longer.".formatted(LONGEST),
                    List.of(),
                    List.of());
        }
        List<SearchHit> hits = index.find(query);
        if (hits.isEmpty()) {
            return new SearchPage(query, "Ketaref has nothing on this.", List.of(), index.near(query));
        }
        return new SearchPage(query, hits.size() == 1 ? "1 result." : hits.size() + " results.", hits, List.of());
    }
}
