package org.ketaref.serving;

import org.ketaref.site.Headers;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts stored pages in front of the server. */
@Configuration(proxyBeanMethods = false)
class ServerSetup {
    /** A page goes into the connection's buffer as a whole, so that no thread waits for a slow reader. */
    private static final int SEND_BUFFER_BYTES = 256 * 1024;

    @Bean
    StoredPagesValve storedPagesValve(StoredPages pages, Headers headers) {
        return new StoredPagesValve(pages, headers);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> storedPagesFirst(StoredPagesValve valve) {
        return server -> {
            server.addEngineValves(valve);
            server.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.txBufSize", Integer.toString(SEND_BUFFER_BYTES)));
        };
    }
}
