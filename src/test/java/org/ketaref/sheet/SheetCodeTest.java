package org.ketaref.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Codes hang on walls: what one was it must remain. */
    @ParameterizedTest(name = "{0}, revision {1}, is {2}")
    @CsvSource({
        "indications/severe-agitation, 1, G8MT-61F",
        "indications/severe-agitation, 33, G8MT-611W",
        "sheets/before-a-session, 1, 2ARC-X1W"
    })
    void staysTheSameForEver(String path, int revision, String code) {
        assertThat(SheetCode.of(path, revision)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 32, 1023, 1024, 32767})
    void isReadAsItWasWritten(int revision) {
        SheetCode code = SheetCode.of("indications/migraine", revision);

        assertThat(SheetCode.read(code.toString())).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"g8mt61f", "G8MT 61F", " g8mt-61f ", "G8MT-6IF", "G8MT-6lF"})
    void isReadHoweverItIsTyped(String typed) {
        assertThat(SheetCode.read(typed)).contains(SheetCode.of("indications/severe-agitation", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G8MT-6", "G8MT-61F1111", "G8MT-6UF", "G8MT-60E", "ketamine", "<script>", "G8MT61F/.."})
    void isNotReadFromAnythingElse(String typed) {
        assertThat(SheetCode.read(typed)).isEmpty();
    }

    @Test
    void noticesEveryWrongCharacterAndEveryTwoThatChangedPlaces() {
        String code = SheetCode.of("indications/severe-agitation", 7).toString().replace("-", "");
        Set<String> slips = new HashSet<>();
        for (int i = 0; i < code.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                slips.add(code.substring(0, i) + other + code.substring(i + 1));
            }
            if (i > 0) {
                slips.add(code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1));
            }
        }
        slips.remove(code);

        assertThat(slips)
                .hasSizeGreaterThan(200)
                .allSatisfy(slip -> assertThat(SheetCode.read(slip)).isEmpty());
    }
}
