package org.ketaref.serving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives metrics to Prometheus at {@code /metrics} on a port that only the machine itself reaches. Not Spring's management
 * port: that would take the health of the program away from the port that balancers ask, and start a second web server.
 */
@Component
class MetricsServer implements DisposableBean, MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);
    private static final String ADDRESS = "/metrics";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final MetricsSettings settings;
    private final ObjectProvider<PrometheusMeterRegistry> metrics;
    private final StoredPages pages;
    private final ServerSetup setup;
    private final LimitFilter limits;
    private @Nullable HttpServer server;

    MetricsServer(
            MetricsSettings settings,
            ObjectProvider<PrometheusMeterRegistry> metrics,
            StoredPages pages,
            ServerSetup setup,
            LimitFilter limits) {
        this.settings = settings;
        this.metrics = metrics;
        this.pages = pages;
        this.setup = setup;
        this.limits = limits;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ketaref.pages.stored", pages, StoredPages::count)
                .description("Pages held in memory")
                .register(registry);
        Gauge.builder("ketaref.pages.size", pages, StoredPages::size)
                .baseUnit("bytes")
                .description("What they take")
                .register(registry);
        FunctionCounter.builder("ketaref.pages.answered", setup, ServerSetup::answered)
                .description("Requests answered from memory, which http.server.requests does not count")
                .register(registry);
        FunctionCounter.builder("ketaref.limits.refused", limits, LimitFilter::refused)
                .description("Requests answered with 429")
                .register(registry);
    }

    /** After all else: nobody waits for metrics. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        PrometheusMeterRegistry registry = metrics.getIfAvailable();
        if (settings.port() < 0 || registry == null) {
            return;
        }
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
        try {
            HttpServer started = HttpServer.create(address, 0);
            started.createContext("/", exchange -> answer(exchange, registry));
            started.start();
            server = started;
        } catch (IOException e) {
            // A second instance on the machine: pages matter more than metrics.
            LOG.warn("There are no metrics: port {} is taken. Set ketaref.metrics.port, -1 for none", settings.port());
        }
    }

    private static void answer(HttpExchange exchange, PrometheusMeterRegistry registry) throws IOException {
        try (exchange) {
            boolean known = exchange.getRequestURI().getPath().equals(ADDRESS)
                    && exchange.getRequestMethod().equals("GET");
            byte[] text =
                    (known ? registry.scrape() : "Metrics are at " + ADDRESS + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", TYPE);
            exchange.sendResponseHeaders(known ? 200 : 404, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    /** Where it listens; -1 where it does not. */
    int port() {
        return server == null ? -1 : server.getAddress().getPort();
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.stop(0);
        }
    }
}
