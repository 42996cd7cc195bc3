package org.ketaref.topic;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The index of each kind and the page of each topic. */
@Controller
class TopicController {
    private static final String KIND =
            "{kind:indications|routes|contraindications|side-effects|interactions|populations|pharmacology|safe-use|products|background}";

    private final TopicPages pages;
    private final KindIndexes indexes;
    private final Pictures pictures;
    private final ChangesFeed feed;

    TopicController(TopicPages pages, KindIndexes indexes, Pictures pictures, ChangesFeed feed) {
        this.pages = pages;
        this.indexes = indexes;
        this.pictures = pictures;
        this.feed = feed;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("page", indexes.home());
        return "topic/home";
    }

    @GetMapping("/" + KIND)
    String index(@PathVariable String kind, Model model) {
        Kind known = Kind.ofPath(kind).orElseThrow(() -> new TopicNotFound(kind));
        model.addAttribute("listed", known);
        return switch (known) {
            case INDICATIONS -> {
                model.addAttribute("groups", indexes.indications());
                model.addAttribute("doses", pictures.doses());
                yield "topic/index-indications";
            }
            case CONTRAINDICATIONS -> {
                model.addAttribute("page", indexes.contraindications());
                yield "topic/index-contraindications";
            }
            default -> {
                if (known == Kind.ROUTES) {
                    pictures.routes().ifPresent(times -> model.addAttribute("times", times));
                }
                model.addAttribute("groups", indexes.topics(known));
                yield "topic/index";
            }
        };
    }

    @GetMapping("/" + KIND + "/{slug}")
    String topic(@PathVariable String kind, @PathVariable String slug, Model model) {
        Kind known = Kind.ofPath(kind).orElseThrow(() -> new TopicNotFound(kind + "/" + slug));
        TopicPage page = pages.get(known, slug);
        model.addAttribute("page", page);
        pictures.timeline(page).ifPresent(timeline -> model.addAttribute("timeline", timeline));
        pictures.frequencies(page).ifPresent(frequencies -> model.addAttribute("frequencies", frequencies));
        pictures.levels(page).ifPresent(levels -> model.addAttribute("levels", levels));
        return "topic/topic";
    }

    /** One dose with its weights. */
    @GetMapping("/indications/{slug}/{anchor:dose-[a-z0-9-]+}")
    String dose(@PathVariable String slug, @PathVariable String anchor, Model model) {
        model.addAttribute("page", pages.getDose(slug, anchor));
        return "topic/dose";
    }

    @GetMapping("/changes")
    String changes(Model model) {
        model.addAttribute("changes", indexes.changes());
        return "topic/changes";
    }

    /** The same changes for a feed reader (Atom, RFC 4287). */
    @GetMapping(value = "/changes.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    String feed() {
        return feed.write(indexes.changes());
    }

    @GetMapping("/status")
    String status(Model model) {
        model.addAttribute("groups", indexes.indications());
        return "topic/status";
    }

    @GetMapping("/web-claims")
    String claims(Model model) {
        model.addAttribute("page", indexes.claims());
        return "topic/web-claims";
    }

    @GetMapping("/web-claims/{article}")
    String claims(@PathVariable String article, Model model) {
        model.addAttribute("page", indexes.claims(article));
        return "topic/web-article";
    }
}
