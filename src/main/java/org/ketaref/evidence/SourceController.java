package org.ketaref.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The bibliography, and for each source every statement that rests on it. */
@Controller
class SourceController {
    private final Sources sources;
    private final Statements statements;

    SourceController(Sources sources, Statements statements) {
        this.sources = sources;
        this.statements = statements;
    }

    @GetMapping("/sources")
    String index(Model model) {
        Map<SourceKind, List<Source>> byKind = sources.findAllByOrderByKindAscVancouverAscIdAsc().stream()
                .collect(Collectors.groupingBy(
                        Source::kind, () -> new EnumMap<>(SourceKind.class), Collectors.toList()));
        model.addAttribute("byKind", byKind);
        return "evidence/sources";
    }

    /** Those of one kind, with their references in full. */
    @GetMapping("/sources/kinds/{kind}")
    String kind(@PathVariable String kind, Model model) {
        SourceKind known = SourceKind.ofPath(kind).orElseThrow(() -> new SourceNotFound(kind));
        model.addAttribute("listed", known);
        model.addAttribute(
                "sources",
                sources.findAllByOrderByKindAscVancouverAscIdAsc().stream()
                        .filter(source -> source.kind() == known)
                        .toList());
        return "evidence/sources-kind";
    }

    /** A source, or where it stands now, for an address that it once had. */
    @GetMapping("/sources/{id}")
    String source(@PathVariable String id, Model model, HttpServletRequest request) {
        Optional<Source> renamed = sources.findFormerly(id);
        if (renamed.isPresent()) {
            request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.MOVED_PERMANENTLY);
            return "redirect:/sources/" + renamed.get().id();
        }
        Source source = sources.findById(id).orElseThrow(() -> new SourceNotFound(id));
        model.addAttribute("source", source);
        model.addAttribute("statements", statements.findRestingOn(id));
        return "evidence/source";
    }
}
