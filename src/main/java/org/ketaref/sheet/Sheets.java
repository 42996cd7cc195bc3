package org.ketaref.sheet;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.site.Site;
import org.ketaref.site.SiteSettings;
import org.ketaref.topic.DoseRow;
import org.ketaref.topic.Guard;
import org.ketaref.topic.Indication;
import org.ketaref.topic.IndicationEffect;
import org.ketaref.topic.Indications;
import org.ketaref.topic.Kind;
import org.ketaref.topic.Specialty;
import org.ketaref.topic.Topic;
import org.ketaref.topic.TopicPage;
import org.ketaref.topic.TopicPages;
import org.springframework.stereotype.Service;

/** Puts the sheets together from the pages. */
@Service
class Sheets {
    private final TopicPages pages;
    private final Indications indications;
    private final CombinedSheets combined;
    private final Site site;
    private final SiteSettings settings;
    private final Clock clock;

    Sheets(
            TopicPages pages,
            Indications indications,
            CombinedSheets combined,
            Site site,
            SiteSettings settings,
            Clock clock) {
        this.pages = pages;
        this.indications = indications;
        this.combined = combined;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The page of an indication.
     *
     * @throws org.ketaref.topic.TopicNotFound if there is none
     */
    TopicPage page(String slug) {
        return pages.get(Kind.INDICATIONS, slug);
    }

    /** The form of a page with what was entered. */
    static SheetForm form(TopicPage page, SheetEntry entry) {
        return SheetForm.of(entry, page.doses().stream().map(DoseRow::regimen).toList());
    }

    SheetPage compose(TopicPage page, SheetChoice choice, Paper paper) {
        return new SheetComposer(page, Objects.requireNonNull(page.use()), stamp(page.topic()), choice, paper)
                .compose();
    }

    /** Whether any table that was chosen has a row for this weight, or none is by weight. */
    boolean reaches(TopicPage page, SheetChoice choice) {
        BigDecimal weight = choice.weight();
        if (weight == null) {
            return true;
        }
        List<DoseRow> chosen = page.doses().stream()
                .filter(row -> choice.wants(row.regimen()))
                .filter(row -> row.regimen().hasLadder())
                .toList();
        return chosen.isEmpty()
                || chosen.stream()
                        .anyMatch(row -> SheetDose.Amounts.of(row).at(weight).isPresent());
    }

    /** Paths of the other pages of which a sheet of this indication may show lines: what bars ketamine, and what may go wrong. */
    Set<String> others(String slug) {
        TopicPage.Use use = Objects.requireNonNull(page(slug).use());
        return Stream.concat(
                        use.guard().absolute().stream().map(Guard.Stop::topic),
                        use.rescue().stream().map(IndicationEffect::topic))
                .map(Topic::path)
                .collect(Collectors.toSet());
    }

    /** By what the PDF that everybody gets is kept: known without asking the database. */
    SheetPdfs.Key key(String slug, Paper paper) {
        return new SheetPdfs.Key(slug, paper, site.edition(), LocalDate.now(clock));
    }

    /** The sheet that everybody gets. */
    Object usual(String slug, Paper paper) {
        Optional<CombinedPage> several = combined(slug, paper);
        return several.isPresent() ? several.get() : compose(page(slug), SheetChoice.NONE, paper);
    }

    /** The sheet of several pages that has this name. */
    Optional<CombinedPage> combined(String slug, Paper paper) {
        return combined.findBySlug(slug)
                .map(sheet -> CombinedPage.of(
                        sheet, stamp(sheet.path(), sheet.revision(), sheet.reviewed(), sheet.reviewBy()), paper));
    }

    List<CombinedSheet> allCombined() {
        return combined.findAllByOrderByOrdinal();
    }

    /** The indications of each specialty, each of which has a sheet. */
    Map<Specialty, List<Topic>> bySpecialty() {
        return indications.findAllByOrderByTopicTitle().stream()
                .collect(Collectors.groupingBy(
                        Indication::specialty,
                        () -> new EnumMap<>(Specialty.class),
                        Collectors.mapping(Indication::topic, Collectors.toList())));
    }

    SheetStamp stamp(Topic topic) {
        return stamp(topic.path(), topic.revision(), topic.reviewed(), topic.reviewBy());
    }

    private SheetStamp stamp(String path, int revision, LocalDate reviewed, LocalDate reviewBy) {
        return new SheetStamp(
                path, revision, reviewed, reviewBy, LocalDate.now(clock), site.edition(), settings.baseAddress());
    }
}
