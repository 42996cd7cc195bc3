package org.ketaref.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionTest {
    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "INT, International",
        "US, US",
        "UK, UK",
        "EU, EU",
        "WHO, WHO",
        "IE, Ireland",
        "HK, Hong Kong",
        "DE, Germany"
    })
    void namesAPlaceAsAReaderKnowsIt(String code, String name) {
        assertThat(Jurisdiction.name(code)).isEqualTo(name);
    }
}
