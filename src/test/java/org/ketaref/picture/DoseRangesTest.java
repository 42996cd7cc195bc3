package org.ketaref.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketaref.dosing.Dose;
import org.ketaref.evidence.Certainty;
import org.ketaref.evidence.LabelStatus;
import org.ketaref.evidence.Preparation;
import org.ketaref.evidence.References;

class DoseRangesTest {
    static final DoseRanges.Use AGITATION = new DoseRanges.Use(
            "Severe agitation",
            "/indications/severe-agitation",
            Certainty.LOW,
            List.of(new DoseRanges.Link("Psychosis", "/contraindications/psychosis")),
            null,
            new DoseRanges.Said("Watch the airway.", List.of()));

    static DoseRanges.Range range(String low, String high, String unit, Preparation product, LabelStatus status) {
        return new DoseRanges.Range(
                AGITATION,
                "/indications/severe-agitation#dose-im-adults",
                "Intramuscular, adults",
                new Dose(new BigDecimal(low), new BigDecimal(high), null, unit),
                new DoseRanges.Basis(
                        "Cole 2016",
                        product,
                        status,
                        "US",
                        List.of(new References.Mark(1, "#ref-cole-2016", "Cole 2016, abstract", "trial"))));
    }

    private static DoseRanges.Range racemic(String low, String high, String unit) {
        return range(low, high, unit, Preparation.RACEMIC_INJECTION, LabelStatus.OFF_LABEL);
    }

    @Test
    void drawsDosesRatesAndEsketamineApart() {
        DoseRanges drawn = DoseRanges.of(List.of(
                racemic("0.1", "0.3", "mg/kg/h"),
                racemic("4", "5", "mg/kg"),
                range("0.2", "0.2", "mg/kg", Preparation.ESKETAMINE_INJECTION, LabelStatus.OFF_LABEL)));

        assertThat(drawn.panels())
                .extracting(DoseRanges.Panel::kind)
                .containsExactly(DoseRanges.Kind.DOSE, DoseRanges.Kind.RATE, DoseRanges.Kind.ESKETAMINE_DOSE);
    }

    @Test
    void leavesFixedAndDailyAmountsOutAndCountsThem() {
        DoseRanges drawn = DoseRanges.of(
                List.of(racemic("50", "50", "mg"), racemic("1", "3", "mg/kg/d"), racemic("4", "5", "mg/kg")));

        assertThat(drawn.leftOut()).isEqualTo(2);
        assertThat(drawn.panels()).hasSize(1);
    }

    @Test
    void writesRatesInOneUnitWithTheSourcesOwnBeside() {
        DoseRanges.Row row = onlyRow(racemic("5", "10", "ug/kg/min"));

        assertThat(row.written()).isEqualTo("0.3 mg/kg/hour to 0.6 mg/kg/hour");
        assertThat(row.original()).isEqualTo("5 mcg/kg/min to 10 mcg/kg/min");
    }

    @Test
    void repeatsTheDoseAsItsSourcePrintsItWhereTheUnitIsThePanels() {
        DoseRanges.Row row = onlyRow(racemic("0.50", "1", "mg/kg"));

        assertThat(row.written()).isEqualTo("0.5 mg/kg to 1 mg/kg");
        assertThat(row.original()).isNull();
    }

    @Test
    void saysInWordsWhatTheBarShows() {
        assertThat(onlyRow(racemic("4", "5", "mg/kg")).title())
                .isEqualTo("Severe agitation: Intramuscular, adults, 4 mg/kg to 5 mg/kg");
    }

    @Test
    void givesPanelsOfOneUnitOneScale() {
        DoseRanges drawn = DoseRanges.of(List.of(
                racemic("10", "13", "mg/kg"),
                range("0.2", "0.2", "mg/kg", Preparation.ESKETAMINE_INJECTION, LabelStatus.OFF_LABEL)));

        assertThat(drawn.panels())
                .extracting(DoseRanges.Panel::scale)
                .containsOnly(new Scale(new BigDecimal("0.2"), new BigDecimal("2E+1"), true));
    }

    @Test
    void keepsWhatBarsAUseWithItsDoses() {
        DoseRanges drawn = DoseRanges.of(List.of(racemic("4", "5", "mg/kg")));

        assertThat(drawn.panels().get(0).groups().get(0).use()).isEqualTo(AGITATION);
    }

    private static DoseRanges.Row onlyRow(DoseRanges.Range range) {
        return DoseRanges.of(List.of(range))
                .panels()
                .get(0)
                .groups()
                .get(0)
                .rows()
                .get(0);
    }
}
