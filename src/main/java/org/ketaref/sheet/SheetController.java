package org.ketaref.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.ketaref.topic.TopicPage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The printable sheets, as pages and as PDF. What a reader chose is answered and forgotten: not stored, not logged. */
@Controller
class SheetController {
    private static final String COME_BACK_SECONDS = "5";

    private final Sheets sheets;
    private final SheetPdfs pdfs;

    SheetController(Sheets sheets, SheetPdfs pdfs) {
        this.sheets = sheets;
        this.pdfs = pdfs;
    }

    @GetMapping("/sheets")
    String index(Model model) {
        model.addAttribute("combined", sheets.allCombined());
        model.addAttribute("groups", sheets.bySpecialty());
        return "sheet/index";
    }

    @GetMapping("/sheets/{slug}")
    String sheet(
            @PathVariable String slug,
            SheetEntry entry,
            @RequestParam(defaultValue = "") String paper,
            Model model,
            HttpServletResponse response) {
        Paper side = Paper.of(paper);
        Optional<CombinedPage> combined = sheets.combined(slug, side);
        if (combined.isPresent()) {
            model.addAttribute("sheet", combined.get());
            return "sheet/combined";
        }
        TopicPage page = sheets.page(slug);
        SheetForm form = Sheets.form(page, entry);
        Optional<SheetChoice> choice = choice(page, form);
        if (choice.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        if (choice.map(SheetChoice::composed).orElse(true)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        }
        model.addAttribute("form", form);
        model.addAttribute("sheet", sheets.compose(page, choice.orElse(SheetChoice.NONE), side));
        return "sheet/sheet";
    }

    /** The same as a PDF; entries that cannot be are answered with the page and its messages. */
    @GetMapping("/sheets/{slug}.pdf")
    Object pdf(
            @PathVariable String slug,
            @RequestParam(defaultValue = "a4") String paper,
            SheetEntry entry,
            Model model,
            HttpServletResponse response,
            WebRequest request) {
        Paper side = Paper.of(paper).sheet();
        if (entry.blank() || sheets.combined(slug, side).isPresent()) {
            return kept(pdfs.get(sheets.key(slug, side), () -> sheets.usual(slug, side)), slug, request);
        }
        TopicPage page = sheets.page(slug);
        SheetForm form = Sheets.form(page, entry);
        Optional<SheetChoice> choice = choice(page, form);
        return choice.isEmpty()
                ? sheet(slug, entry, paper, model, response)
                : file(slug, pdfs.make(sheets.compose(page, choice.get(), side), side), CacheControl.noStore());
    }

    @ExceptionHandler(SheetPdfs.Busy.class)
    ModelAndView busy(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
        return new ModelAndView("sheet/busy", HttpStatus.SERVICE_UNAVAILABLE);
    }

    private Optional<SheetChoice> choice(TopicPage page, SheetForm form) {
        Optional<SheetChoice> choice = form.choice();
        if (choice.isPresent() && !sheets.reaches(page, choice.get())) {
            form.messages()
                    .put(
                            "weight",
                            "No table of these doses has a row for this weight. Each shows on the page from where to where it goes.");
            return Optional.empty();
        }
        return choice;
    }

    private static ResponseEntity<byte[]> kept(SheetPdfs.Made made, String slug, WebRequest request) {
        return request.checkNotModified(made.tag())
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).build()
                : file(slug, made, CacheControl.noCache());
    }

    private static ResponseEntity<byte[]> file(String slug, SheetPdfs.Made pdf, CacheControl keep) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"ketaref-" + slug + ".pdf\"")
                .eTag(pdf.tag())
                .cacheControl(keep)
                .body(pdf.bytes());
    }
}
