package org.ketaref.serving;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.ketaref.site.Headers;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts stored pages in front of the server. */
@Component
class ServerSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** A page goes into the connection's buffer as a whole, so that no thread waits for a slow reader. */
    private static final int SEND_BUFFER_BYTES = 256 * 1024;

    /** Most compressed pages with their head: each goes out in one write, where 8 kB took three. Each connection holds one. */
    private static final int WRITE_BYTES = 32 * 1024;

    private final StoredPages pages;
    private final Headers headers;
    private final LongAdder answered = new LongAdder();

    ServerSetup(StoredPages pages, Headers headers) {
        this.pages = pages;
        this.headers = headers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new UnreadBodies(headers));
        server.addConnectorCustomizers(this::setUp);
    }

    private void setUp(Connector connector) {
        Map.of(
                        "socket.txBufSize", SEND_BUFFER_BYTES,
                        "socket.appWriteBufSize", WRITE_BYTES)
                .forEach((name, bytes) -> connector.setProperty(name, Integer.toString(bytes)));
        // Outside of the heap, from where it would be copied once more.
        connector.setProperty("socket.directBuffer", "true");
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                ProtocolHandler handler = connector.getProtocolHandler();
                handler.setAdapter(new StoredPagesAdapter(handler.getAdapter(), pages, headers, answered));
            }
        });
    }

    /** Requests answered from memory since the start. */
    long answered() {
        return answered.sum();
    }
}
