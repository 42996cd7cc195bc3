package org.ketaref.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketaref.site.PublishedPage;
import org.ketaref.site.SiteIT;
import org.ketaref.site.SiteSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Every sheet as PDF, on both papers. */
class SheetPdfIT extends SiteIT {
    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();
    private static final Map<String, PaperSheet> SHEETS = new LinkedHashMap<>();
    private static final Map<String, PublishedPage> PAGES = new LinkedHashMap<>();

    /** Points of five lines, their sources and what rounding may add. */
    private static final int LONGEST_LINE = 80;

    @Autowired
    private SheetPdf maker;

    @Autowired
    private SiteSettings settings;

    /** Made and read once for all tests of this class. */
    private Map<String, PaperSheet> everySheetAndPaper() {
        if (SHEETS.isEmpty()) {
            slugs().forEach(slug -> Stream.of("a4", "letter").forEach(paper -> {
                String name = slug + " " + paper;
                FILES.put(name, bytes("/sheets/" + slug + ".pdf?paper=" + paper));
                SHEETS.put(name, PaperSheet.of(FILES.get(name)));
            }));
        }
        return SHEETS;
    }

    private List<String> slugs() {
        return asked(
                "select slug from topic where kind = 'INDICATIONS' union select slug from combined_sheet order by 1");
    }

    private static String slug(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    /** Standards B.2, P1. */
    @Test
    void isOneSideOfThePaperThatWasAskedFor() {
        assertThat(everySheetAndPaper()).hasSizeGreaterThan(70).allSatisfy((name, sheet) -> {
            assertThat(sheet.pages()).as("sides of " + name).isEqualTo(1);
            assertThat(Math.round(sheet.width())).isEqualTo(name.endsWith("a4") ? 595 : 612);
        });
    }

    /** Standards B.2, P11: PDF/A-3a and PDF/UA-1, as far as a machine can tell. */
    @Test
    void keepsTheStandardsThatItClaims() throws Exception {
        everySheetAndPaper();
        VeraGreenfieldFoundryProvider.initialise();
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
                try (PDFAParser parser = Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(file.getValue()), flavour);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    if (!result.isCompliant()) {
                        broken.add(file.getKey() + " " + flavour + " "
                                + result.getFailedChecks().keySet());
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** What was left to the page had no room: no more of the side is empty than the longest lines take. */
    @Test
    void fillsItsSide() {
        assertThat(everySheetAndPaper()).allSatisfy((name, sheet) -> {
            boolean linesLeft =
                    page(name).document().select(".sheet-left").text().matches(".*\\d+ (stop|line|rescue|condition).*");
            if (linesLeft) {
                assertThat(sheet.empty()).as("points free on " + name).isLessThan(LONGEST_LINE);
            }
        });
    }

    /** Standards A.2: with the volume that the diluted solution has, in the cell itself or in a line below the table. */
    @Test
    void hasTheStrongestSolutionDilutedBeforeItGoesIntoAVein() {
        assertThat(get("/sheets/procedural-sedation").select(".sheet-dose td").stream()
                        .map(Element::text))
                .contains("dilute first, then 1.4 mL");
        for (String slug : slugs()) {
            for (Element table : get("/sheets/" + slug).select(".sheet-ladder")) {
                boolean intoVein =
                        table.parent().select(".dose-figure").get(0).text().startsWith("Intravenous");
                if (intoVein && table.text().contains("50 mg/mL")) {
                    assertThat(table.text()).as(slug).contains("dilute first");
                }
            }
        }
    }

    @Test
    void saysWhatToDoFirstOrWhyThePageDoesNot() {
        for (String slug : slugs()) {
            PublishedPage page = get("/sheets/" + slug);
            if (page.select("#sd").isEmpty()) {
                continue;
            }
            assertThat(
                            page.select("[aria-labelledby=sr] .statement").isEmpty()
                                    ? page.document()
                                            .select("[aria-labelledby=sr] p")
                                            .text()
                                    : "")
                    .as(slug)
                    .matches("|The page gives no dose, and so no rescue line\\. .*/sheets/adverse-events\\.");
        }
    }

    @Test
    void saysItsTitleAndLanguage() {
        assertThat(everySheetAndPaper()).allSatisfy((name, sheet) -> {
            assertThat(sheet.title()).isEqualTo(page(name).document().title());
            assertThat(sheet.locale()).isEqualTo("en-US");
        });
    }

    /** Standards B.2, P6 and P7: the words of the page's own sheet, all of them, in their order. */
    @Test
    void readsAsItsPageReads() {
        assertThat(everySheetAndPaper()).allSatisfy((name, sheet) -> {
            Element article = page(name).select("article.sheet").get(0).clone();
            article.select("caption").remove();

            assertThat(sheet.words()).as(name).isEqualTo(PaperSheet.squeezed(article.text()));
        });
    }

    @Test
    void tagsHeadingsListsAndTables() {
        assertThat(everySheetAndPaper().get("severe-agitation a4").tags())
                .contains("H1", "H2", "L", "LI", "Table", "TR", "TH", "TD", "Figure", "Link");
    }

    /** The most critical stays on either paper: a dose of each route that leads, in the order of the page. */
    @Test
    void leavesNoLeadingRouteToThePageOfSevereAgitation() {
        for (String paper : List.of("", "?paper=a4", "?paper=letter")) {
            assertThat(
                            get("/sheets/severe-agitation" + paper)
                                    .select(".sheet-dose .dose > .dose-part:first-child")
                                    .stream()
                                    .map(part -> part.text().split(" ")[0]))
                    .as(paper)
                    .contains("Intramuscular", "Intravenous");
        }
    }

    /** On the narrower paper its first dose, a push and a rate, finds room with few weights only. */
    @Test
    void givesAnAdultDoseForBurnsOnEitherPaper() {
        for (String paper : List.of("", "?paper=a4", "?paper=letter")) {
            assertThat(get("/sheets/burn-care" + paper)
                            .select(".sheet-dose .dose-basis")
                            .get(0)
                            .text())
                    .as(paper)
                    .startsWith("Adults");
        }
    }

    /** Standards B.2, P5: from the picture of the paper. */
    @Test
    void carriesAQrCodeThatAsksWhetherItIsCurrent() {
        assertThat(everySheetAndPaper())
                .allSatisfy((name, sheet) -> assertThat(sheet.qr())
                        .as(name)
                        .isEqualTo(settings.baseAddress()
                                + page(name).select(".sheet-code a").get(0).attr("href")));
    }

    /** Standards B.2, P3. */
    @Test
    void isTheSameInGray() {
        assertThat(everySheetAndPaper())
                .allSatisfy((name, sheet) -> assertThat(sheet.gray()).as(name).isTrue());
    }

    /** Standards B.2, P7. */
    @Test
    void showsStatementsOfPagesWordForWord() {
        for (String slug : slugs()) {
            for (Element shown : get("/sheets/" + slug).select(".statement[id]")) {
                Element words = shown.clone();
                words.select(".citation").remove();
                assertThat(asked("select plain from statement where id = '" + shown.id() + "'"))
                        .as(slug)
                        .hasSize(1)
                        .allSatisfy(plain ->
                                assertThat(PaperSheet.squeezed(words.text())).isEqualTo(PaperSheet.squeezed(plain)));
            }
        }
    }

    /** Standards B.2, P9. */
    @Test
    void givesEveryDoseByWeightItsTable() {
        for (String slug : slugs()) {
            for (Element part : get("/sheets/" + slug).select(".dose-part")) {
                boolean byWeight =
                        part.select(".dose-figure").text().matches("(?s)\\D*[\\d.,]+[ \u00a0](?:mg|mcg)/kg.*");
                Element next = part.nextElementSibling();
                next = next != null && next.hasClass("beside") ? next.nextElementSibling() : next;

                assertThat(!byWeight || next != null && next.hasClass("sheet-ladder"))
                        .as(slug + ": " + part.text())
                        .isTrue();
            }
        }
    }

    /** The page that prints the same. */
    private PublishedPage page(String name) {
        return PAGES.computeIfAbsent(name, any -> get("/sheets/" + name.replace(" ", "?paper=")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><p>unclosed</body></html>",
                "<!DOCTYPE html SYSTEM \"http://127.0.0.1:9/x.dtd\"><html><body/></html>",
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>"
            })
    void refusesMarkupThatIsNotItsOwn(String markup) {
        assertThatIllegalArgumentException().isThrownBy(() -> maker.make(markup));
    }

    /** Whatever the markup names, nothing is read: the file is as if the name stood there alone. */
    @Test
    void fetchesNothing() throws Exception {
        Path picture = Files.createTempFile("sheet", ".png");
        Files.write(picture, Base64.getDecoder().decode(QrCode.of("x").substring("data:image/png;base64,".length())));
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String web = "http://127.0.0.1:" + server.getAddress().getPort();
            byte[] pdf = maker.make("""
                    <html lang="en-US"><head><title>x</title><meta name="description" content="x"/>
                    <link rel="stylesheet" href="%1$s/x.css"/><style>@import url(%1$s/y.css);
                    @font-face { font-family: z; src: url(%1$s/z.ttf); } body { font-family: Arimo; background: url(%1$s/b.png); }</style></head>
                    <body><p>words</p><img alt="a" src="%1$s/a.png"/><img alt="b" src="%2$s"/><object data="%1$s/o.pdf"/></body></html>
                    """.formatted(web, picture.toUri()));

            assertThat(asked).hasValue(0);
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/Subtype /Image");
        } finally {
            server.stop(0);
            Files.delete(picture);
        }
    }
}
