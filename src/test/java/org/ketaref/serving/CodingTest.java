package org.ketaref.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {
    private static final byte[] TEXT =
            "Ketamine 0.5 mg/kg over 40 minutes. ".repeat(500).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | IDENTITY",
                "'' | IDENTITY",
                "gzip, deflate, br, zstd | BROTLI",
                "gzip, deflate | GZIP",
                "GZIP | GZIP",
                "x-gzip | GZIP",
                "identity | IDENTITY",
                "deflate | IDENTITY",
                "zstd, compress | IDENTITY",
                "* | BROTLI",
                "*;q=0 | IDENTITY",
                "br;q=0, * | GZIP",
                "br;q=0 | IDENTITY",
                "gzip;q=0 | IDENTITY",
                "gzip;q=0.000, br | BROTLI",
                "br;q=0.5, gzip;q=0.8 | GZIP",
                "br;q=0.8, gzip;q=0.8 | BROTLI",
                "br;q=1.0, gzip;q=1 | BROTLI",
                "gzip ; q = 0.3 , br ; q = 0.2 | GZIP",
                "gzip;q=zero | IDENTITY",
                "gzip;q=2 | IDENTITY",
                "gzip;level=9 | IDENTITY",
                "brgzip, gzipbr | IDENTITY",
                ",,;;, | IDENTITY"
            })
    void takesTheBestThatTheClientTakes(String accepted, Coding coding) {
        assertThat(Coding.of(accepted)).isEqualTo(coding);
    }

    @Test
    void givesBackWhatItGzips() {
        byte[] small = Coding.gzip(TEXT);

        assertThat(small.length).isLessThan(TEXT.length / 10);
        assertThat(Coding.gunzip(small)).isEqualTo(TEXT);
    }

    @Test
    void compressesForBrotliQuicklyOrWell() throws IOException {
        assertThat(Decoder.decompress(Coding.brotli(TEXT, false)).getDecompressedData())
                .isEqualTo(TEXT);
        assertThat(Decoder.decompress(Coding.brotli(TEXT, true)).getDecompressedData())
                .isEqualTo(TEXT);
    }
}
