package org.ketaref.serving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketaref.site.Headers;
import org.springframework.http.HttpHeaders;

/**
 * An answer as it is held: its bytes compressed, and by what it is known.
 *
 * @param type    its {@code Content-Type}
 * @param digest  of the bytes before compression, by which clients ask whether it is still the same
 * @param length  of the bytes before compression, which are not held: nearly no client wants them
 * @param gzip    the bytes
 * @param brotli  the same; nothing where that cannot be had here
 * @param best    whether {@code brotli} is as small as it gets
 * @param caching what clients are told in {@code Cache-Control}
 * @param day     the day on which it was rendered, counted from 1970: pages say how old a review is
 */
record Stored(
        String type,
        String digest,
        int length,
        byte[] gzip,
        byte @Nullable [] brotli,
        boolean best,
        String caching,
        long day) {
    /** 128 bits in hexadecimal: more than enough to tell any two pages apart. */
    private static final int DIGEST_LETTERS = 32;

    static Stored of(byte[] bytes, String type, String caching, long day) {
        return new Stored(
                type,
                digest(bytes),
                bytes.length,
                Coding.gzip(bytes),
                Coding.brotli(bytes, false),
                false,
                caching,
                day);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Stored on(long day) {
        return new Stored(type, digest, length, gzip, brotli, best, caching, day);
    }

    /** With Brotli at its best, which is worth waiting for in the background only. */
    Stored smaller() {
        byte[] smaller = Coding.brotli(identity(), true);
        return new Stored(type, digest, length, gzip, smaller, true, caching, day);
    }

    byte[] identity() {
        return Coding.gunzip(gzip);
    }

    /** Bytes that it takes. */
    int size() {
        return gzip.length + (brotli == null ? 0 : brotli.length);
    }

    /**
     * What one request gets of it.
     *
     * @param head what its headers say beside the tag and the length
     * @param tag  its {@code ETag}
     * @param body nothing where the client has it already
     */
    record Reply(Head head, String tag, byte @Nullable [] body) {
        int status() {
            return body == null ? HttpServletResponse.SC_NOT_MODIFIED : HttpServletResponse.SC_OK;
        }
    }

    /**
     * Headers that many answers have in common.
     *
     * @param coding of the body; nothing where there is none
     */
    record Head(String type, String caching, @Nullable Coding coding) {
        Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put(HttpHeaders.CACHE_CONTROL, caching);
            headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (coding != null) {
                headers.put(HttpHeaders.CONTENT_TYPE, type);
                if (coding != Coding.IDENTITY) {
                    headers.put(HttpHeaders.CONTENT_ENCODING, coding.token());
                }
            }
            return headers;
        }
    }

    /** The form that a client takes, by its {@code Accept-Encoding}, unless it has one, by its {@code If-None-Match}. */
    Reply reply(@Nullable String accepted, @Nullable String asked) {
        Coding coding = Coding.of(accepted);
        if (coding == Coding.BROTLI && brotli == null) {
            coding = Coding.GZIP;
        }
        String known = asked == null ? null : known(asked, coding);
        return known == null
                ? new Reply(new Head(type, caching, coding), tag(coding), body(coding))
                : new Reply(new Head(type, caching, null), known, null);
    }

    /** Answers with it, or says that the client has it already. */
    void answer(HttpServletRequest request, HttpServletResponse response, Headers headers) throws IOException {
        Reply reply =
                reply(request.getHeader(HttpHeaders.ACCEPT_ENCODING), request.getHeader(HttpHeaders.IF_NONE_MATCH));
        headers.addTo(response);
        reply.head().headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.ETAG, reply.tag());
        response.setStatus(reply.status());
        byte[] body = reply.body();
        if (body != null) {
            response.setContentLength(body.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(body);
            }
        }
    }

    private byte[] body(Coding coding) {
        return switch (coding) {
            case BROTLI -> brotli == null ? gzip : brotli;
            case GZIP -> gzip;
            case IDENTITY -> identity();
        };
    }

    /** A strong entity tag: each form of the bytes has its own, and all begin with the digest of what they hold. */
    private String tag(Coding coding) {
        return switch (coding) {
            case BROTLI -> '"' + digest + (best ? "-br\"" : "-br5\"");
            case GZIP -> '"' + digest + "-gz\"";
            case IDENTITY -> '"' + digest + '"';
        };
    }

    /** The tag among those asked about by which the client holds this very page, in whatever form. */
    private @Nullable String known(String asked, Coding coding) {
        if (asked.strip().equals("*")) {
            return tag(coding);
        }
        int start = asked.indexOf('"' + digest);
        int end = start < 0 ? -1 : asked.indexOf('"', start + 1);
        if (end < 0) {
            return null;
        }
        String tag = asked.substring(start, end + 1);
        // Weak or strong is one here (RFC 9110, section 13.1.2); only tags that were given out are given back.
        boolean given = tag.equals(tag(Coding.IDENTITY))
                || tag.equals(tag(Coding.GZIP))
                || tag.equals('"' + digest + "-br\"")
                || tag.equals('"' + digest + "-br5\"");
        return given ? tag : null;
    }
}
