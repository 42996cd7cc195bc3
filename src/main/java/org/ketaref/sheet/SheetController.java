package org.ketaref.sheet;

import java.time.Clock;
import java.time.LocalDate;
import org.ketaref.topic.Kind;
import org.ketaref.topic.TopicPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The printable sheet of each indication. */
@Controller
class SheetController {
    private final TopicPages pages;
    private final Clock clock;

    SheetController(TopicPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/sheets/{slug}")
    String sheet(@PathVariable String slug, Model model) {
        model.addAttribute("sheet", SheetPage.of(pages.get(Kind.INDICATIONS, slug), LocalDate.now(clock)));
        return "sheet/sheet";
    }
}
