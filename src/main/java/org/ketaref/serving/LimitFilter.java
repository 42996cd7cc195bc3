package org.ketaref.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a client that asks too much with "429 Too Many Requests" and when to ask again. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LimitFilter extends OncePerRequestFilter {
    /** A PDF takes about as long as this many searches. */
    private static final int PDF_COST = 10;

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** One client of IPv6 has a network of this many bytes, and any address in it. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final LimitSettings settings;
    private final StoredPages pages;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;
    private final LongAdder refused = new LongAdder();

    LimitFilter(LimitSettings settings, StoredPages pages, Clock clock) {
        this.settings = settings;
        this.pages = pages;
        this.time = new ClockTime(clock);
        // Whoever is forgotten has a full bucket again; after this time it would be full anyway.
        long full = 1 + settings.burst() / Math.max(1, settings.perSecond());
        buckets = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(Duration.ofSeconds(full))
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.perSecond() == 0 || request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRequestURI();
        int cost = address.endsWith(".pdf") ? PDF_COST : 1;
        Bucket bucket = buckets.get(client(request.getRemoteAddr()), any -> bucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(cost);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            if (request.getQueryString() == null && pages.find(address) != null) {
                // Rendered for all: nothing to hold against the one who was first.
                bucket.addTokens(cost);
            }
        } else {
            refused.increment();
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    static String client(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= IPV6_NETWORK_BYTES
                    ? address
                    : HexFormat.of().formatHex(bytes, 0, IPV6_NETWORK_BYTES);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** The program's only clock, as buckets read it. */
    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** Clients that are remembered. */
    long clients() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    /** Requests refused since the start. */
    long refused() {
        return refused.sum();
    }
}
