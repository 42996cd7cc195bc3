package org.ketaref.serving;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are compressed (content codings, RFC 9110, section 8.4.1). */
enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    /** Brotli comes with a native library, which not every machine can load; gzip goes everywhere. */
    static final boolean BROTLI_HERE = Brotli4jLoader.isAvailable();

    /** Level 5 takes no longer than gzip's best and is smaller; 11 is a fifth smaller still and takes a hundred times as long. */
    private static final int QUICK = 5;

    private static final int BEST = 11;

    /** 2^19 is more than any page has; the encoder's own default would reserve memory for megabytes. */
    private static final int WINDOW_BITS = 19;

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /** The best coding that a client takes, by its {@code Accept-Encoding}; identity where it names none of ours. */
    static Coding of(@Nullable String accepted) {
        if (accepted == null) {
            return IDENTITY;
        }
        // weights in thousandths; -1 is "not named"
        int brotli = -1;
        int gzip = -1;
        int others = 0;
        for (int start = 0; start < accepted.length(); ) {
            int comma = accepted.indexOf(',', start);
            int end = comma < 0 ? accepted.length() : comma;
            int semicolon = accepted.indexOf(';', start);
            boolean weighed = semicolon >= 0 && semicolon < end;
            String name = accepted.substring(start, weighed ? semicolon : end).strip();
            int weight = weighed ? weight(accepted.substring(semicolon + 1, end)) : 1000;
            if (name.equalsIgnoreCase("br")) {
                brotli = weight;
            } else if (name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip")) {
                gzip = weight;
            } else if (name.equals("*")) {
                others = weight;
            }
            start = end + 1;
        }
        brotli = brotli < 0 ? others : brotli;
        gzip = gzip < 0 ? others : gzip;
        if (brotli > 0 && brotli >= gzip) {
            return BROTLI;
        }
        return gzip > 0 ? GZIP : IDENTITY;
    }

    /** A weight that cannot be read is none: the client then gets what every client can read. */
    private static int weight(String parameter) {
        String text = parameter.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("q *= *[01](\\.[0-9]{0,3})?")) {
            return 0;
        }
        String digits = text.substring(text.indexOf('=') + 1).strip().replace(".", "");
        return Integer.parseInt((digits + "000").substring(0, 4));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new BestGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] gunzip(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing where the native library is absent. */
    static byte @Nullable [] brotli(byte[] bytes, boolean best) {
        if (!BROTLI_HERE) {
            return null;
        }
        try {
            return Encoder.compress(
                    bytes, Encoder.Parameters.create(best ? BEST : QUICK, WINDOW_BITS, Encoder.Mode.TEXT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
