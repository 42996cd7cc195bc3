package org.ketaref.serving;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Renders every page once the program is ready, as a reader would come to it: from the front page, link by link. So nobody
 * waits for a first rendering, and pages go on when the database goes.
 */
@Component
class RenderAhead implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RenderAhead.class);
    /** A PDF is made when it is asked for. */
    private static final Pattern LINK = Pattern.compile("(?:href|src|data-htmx)=\"(/(?![^\"?#]*\\.pdf)[^\"?#]*)");

    private static final int PATIENCE_MS = 30_000;

    private final StoredPages pages;
    private final ServingSettings settings;
    private final ServerProperties server;
    private @Nullable Thread thread;

    RenderAhead(StoredPages pages, ServingSettings settings, ServerProperties server) {
        this.pages = pages;
        this.settings = settings;
        this.server = server;
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        // With TLS ended here, the program would not believe its own certificate.
        boolean secure = server.getSsl() != null && server.getSsl().isEnabled();
        if (settings.renderAhead()
                && !secure
                && ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            thread = new Thread(() -> renderAll(port), "render-ahead");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void renderAll(int port) {
        try {
            render(port);
            LOG.info("{} pages are rendered and take {} kB", pages.count(), pages.size() / 1024);
            pages.shrink();
            LOG.info("They are compressed as far as they go and take {} kB", pages.size() / 1024);
        } catch (IOException | URISyntaxException | RuntimeException e) {
            LOG.warn("Not every page was rendered ahead, the others are when they are asked for: {}", e.toString());
        }
    }

    void render(int port) throws IOException, URISyntaxException {
        InetAddress address = server.getAddress() == null ? InetAddress.getLoopbackAddress() : server.getAddress();
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && !Thread.currentThread().isInterrupted()) {
            String page = next.poll();
            ask(new URI("http", null, address.getHostAddress(), port, page, null, null));
            Stored stored = pages.find(page);
            if (stored != null && stored.type().startsWith("text/html")) {
                Matcher links = LINK.matcher(new String(stored.identity(), StandardCharsets.UTF_8));
                links.results().map(link -> link.group(1)).filter(seen::add).forEach(next::add);
            }
        }
    }

    private static void ask(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setRequestMethod("HEAD");
        connection.setConnectTimeout(PATIENCE_MS);
        connection.setReadTimeout(PATIENCE_MS);
        connection.getResponseCode();
    }

    @Override
    public void destroy() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
