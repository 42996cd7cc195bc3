package org.ketaref.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketaref.site.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps each page that is rendered, and answers with what it kept, so that the first answer is the same as every later one.
 *
 * <p>Kept is what has an address of its own: no query, nothing escaped, found, and text. There are as many of those as the
 * edition has pages, whatever is asked for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StoringFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(StoringFilter.class);

    private static final Pattern PLAIN = Pattern.compile("/|(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    /** Their address holds the digest of their bytes, or the version of the library. */
    private static final Pattern FINGERPRINTED =
            Pattern.compile("/(css|js)/.+-[0-9a-f]{32}\\.(css|js)|/webjars/[^/]+/\\d[^/]*/.+");

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    /** What a reader typed stays out of every cache on the way. */
    private static final String NEVER = "no-store";

    private static final Set<String> TYPES = Set.of(
            "text/html",
            "text/css",
            "text/javascript",
            "image/svg+xml",
            "application/json",
            "application/atom+xml",
            "application/opensearchdescription+xml");

    /** After a rendering that failed, pages of the day before are answered at once for so long. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final StoredPages pages;
    private final Headers headers;
    private final Clock clock;

    /** How many pages may be rendered anew at a time where there is one of an earlier day to answer with. */
    private final Semaphore anew = new Semaphore(2);

    private volatile Instant pausedUntil = Instant.MIN;

    StoringFilter(StoredPages pages, Headers headers, Clock clock) {
        this.pages = pages;
        this.headers = headers;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, NEVER);
        String address = request.getRequestURI();
        if (request.getQueryString() != null || !PLAIN.matcher(address).matches()) {
            chain.doFilter(request, response);
            return;
        }
        Stored old = pages.findOld(address);
        if (old == null) {
            render(address, request, response, null, chain);
        } else if (pages.find(address) != null) {
            // Asked for with a body, which is left unread.
            old.answer(request, response, headers);
        } else if (clock.instant().isBefore(pausedUntil) || !anew.tryAcquire()) {
            old.answer(request, response, headers);
        } else {
            try {
                render(address, request, response, old, chain);
            } finally {
                anew.release();
            }
        }
    }

    private void render(
            String address,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Stored old,
            FilterChain chain)
            throws ServletException, IOException {
        Caught caught = new Caught(response, old != null);
        try {
            chain.doFilter(new Whole(request), caught);
        } catch (ServletException | IOException | RuntimeException e) {
            if (old == null) {
                throw e;
            }
            caught.failed = true;
        }
        String type = caught.getContentType();
        if (caught.failed) {
            pausedUntil = clock.instant().plus(PAUSE);
            LOG.warn("A page could not be rendered anew: pages are as they were on the day before");
            response.reset();
            old.answer(request, response, headers);
        } else if (caught.getStatus() == HttpServletResponse.SC_OK && type != null && isText(type)) {
            String caching = FINGERPRINTED.matcher(address).matches() ? FOR_A_YEAR : ASK_AGAIN;
            Stored page = pages.keep(address, caught.getContentAsByteArray(), type, caching);
            response.reset();
            page.answer(request, response, headers);
        } else {
            caught.copyBodyToResponse();
        }
    }

    private static boolean isText(String type) {
        return TYPES.contains(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** Asks for the whole page, whatever the client has or wants of it. */
    private static final class Whole extends HttpServletRequestWrapper {
        private static final Set<String> LEFT_OUT =
                Set.of("if-none-match", "if-match", "if-modified-since", "if-unmodified-since", "if-range", "range");

        Whole(HttpServletRequest request) {
            super(request);
        }

        /** For HEAD, a style sheet would be rendered as nothing at all. */
        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getHeader(String name) {
            return LEFT_OUT.contains(name.toLowerCase(Locale.ROOT)) ? null : super.getHeader(name);
        }

        @Override
        public java.util.Enumeration<String> getHeaders(String name) {
            return LEFT_OUT.contains(name.toLowerCase(Locale.ROOT))
                    ? java.util.Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        @Override
        public long getDateHeader(String name) {
            return LEFT_OUT.contains(name.toLowerCase(Locale.ROOT)) ? -1 : super.getDateHeader(name);
        }
    }

    /** Holds what is written; keeps a failure to itself where there is something else to answer with. */
    private static final class Caught extends ContentCachingResponseWrapper {
        private final boolean forgiving;
        private boolean failed;

        Caught(HttpServletResponse response, boolean forgiving) {
            super(response);
            this.forgiving = forgiving;
        }

        @Override
        public void sendError(int status) throws IOException {
            if (!fails(status)) {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (!fails(status)) {
                super.sendError(status, message);
            }
        }

        @Override
        public void setStatus(int status) {
            if (!fails(status)) {
                super.setStatus(status);
            }
        }

        private boolean fails(int status) {
            boolean fails = forgiving && status >= SC_INTERNAL_SERVER_ERROR;
            failed |= fails;
            return fails;
        }
    }
}
