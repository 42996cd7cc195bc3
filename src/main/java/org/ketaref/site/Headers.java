package org.ketaref.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
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

    private static final String POLICY =
            // data: for the icons that Pico's styles carry in themselves
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final boolean secure;

    public Headers(SiteSettings settings) {
        secure = settings.baseAddress().startsWith("https:");
    }

    /** Adds them to an answer that has none yet. */
    public void addTo(HttpServletResponse response) {
        response.addHeader("Content-Security-Policy", POLICY);
        response.addHeader("X-Content-Type-Options", "nosniff");
        response.addHeader("Referrer-Policy", "no-referrer");
        response.addHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.addHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.addHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            // Behind TLS, which the base address says and no header of a request; not for subdomains, which may be
            // others'.
            response.addHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        addTo(response);
        if (!READING.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (isText(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
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
