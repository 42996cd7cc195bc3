package org.ketaref.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every answer its security headers, and refuses every request that is not one to read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Headers extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Logger LOG = LoggerFactory.getLogger(Headers.class);

    /** In no address of ours, and in many that were made to reach elsewhere: escapes of escapes, parameters of a path, ways upward, insides. */
    private static final Pattern NO_ADDRESS = Pattern.compile("[%;\\\\:\\p{Cntrl}]|\\.\\.|//|(?i)(web|meta)-inf");

    private static final String POLICY =
            // data: for the icons that Pico's styles carry in themselves
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Map<String, String> all = new LinkedHashMap<>();

    public Headers(SiteSettings settings) {
        all.put("Content-Security-Policy", POLICY);
        all.put("X-Content-Type-Options", "nosniff");
        all.put("Referrer-Policy", "no-referrer");
        all.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        all.put("Cross-Origin-Opener-Policy", "same-origin");
        all.put("Cross-Origin-Resource-Policy", "same-origin");
        if (settings.baseAddress().startsWith("https:")) {
            // Behind TLS, which the base address says and no header of a request; not for subdomains, which may be
            // others'.
            all.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Name and value of each. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(all);
    }

    /** Gives them to an answer, once however often it is called. */
    public void addTo(HttpServletResponse response) {
        all.forEach(response::setHeader);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        addTo(response);
        if (!READING.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!isText(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (NO_ADDRESS.matcher(path(request)).find()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(request, response, chain);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.error("A request failed", withoutWords(e));
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }

    /** The same failure as far as its classes and places go: messages repeat what was typed. */
    private static Throwable withoutWords(Throwable e) {
        Throwable cause = e.getCause();
        Throwable bare =
                new Throwable(e.getClass().getName(), cause == null || cause == e ? null : withoutWords(cause));
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    private static String path(HttpServletRequest request) {
        String parameters = request.getRequestURI().replaceFirst("^[^;]*", "");
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "") + parameters;
    }

    /** Asked before all else: a template that asks for a parameter is too late to refuse, and would put it into the log. */
    private static boolean isText(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException e) {
            return false;
        }
    }
}
