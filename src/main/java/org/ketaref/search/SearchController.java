package org.ketaref.search;

import java.util.List;
import java.util.Optional;
import org.ketaref.sheet.SheetChecks;
import org.ketaref.site.SiteSettings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** Answers what a reader typed; nothing of it is stored or logged. */
@Controller
class SearchController {
    private static final int LONGEST_SUGGESTED = 100;

    private final SearchPages pages;
    private final Suggestions suggestions;
    private final SiteSettings settings;
    private final SheetChecks checks;

    SearchController(SearchPages pages, Suggestions suggestions, SiteSettings settings, SheetChecks checks) {
        this.pages = pages;
        this.suggestions = suggestions;
        this.settings = settings;
        this.checks = checks;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        Optional<String> sheet = checks.addressOf(q.strip());
        if (sheet.isPresent()) {
            return "redirect:" + sheet.get();
        }
        SearchPage page = pages.get(q.strip());
        model.addAttribute("query", page.query());
        model.addAttribute("page", page);
        return "search/search";
    }

    /** What one may mean who has typed so far: a fragment for the list below the box. */
    @GetMapping("/search/suggest")
    String suggest(@RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.strip();
        boolean sensible = !typed.isEmpty() && typed.length() <= LONGEST_SUGGESTED;
        model.addAttribute("suggestions", sensible ? suggestions.of(typed) : List.of());
        return "search/fragments :: suggestions";
    }

    /** How a browser can search Ketaref from its own bar. */
    @ResponseBody
    @GetMapping(path = "/opensearch.xml", produces = "application/opensearchdescription+xml;charset=UTF-8")
    String openSearch() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                  <ShortName>Ketaref</ShortName>
                  <Description>Ketamine reference for clinicians</Description>
                  <InputEncoding>UTF-8</InputEncoding>
                  <Image type="image/svg+xml">%1$s/favicon.svg</Image>
                  <Url type="text/html" method="get" template="%1$s/search?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(HtmlUtils.htmlEscape(settings.baseAddress(), "UTF-8"));
    }
}
