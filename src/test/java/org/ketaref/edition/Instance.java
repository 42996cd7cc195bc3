package org.ketaref.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jsoup.Jsoup;
import org.ketaref.KetarefApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application, started in this process on a database and content of a test's choice. */
public final class Instance implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts one, and gives it back once it is ready.
     *
     * @param address  of its database
     * @param settings more of them, such as {@code ketaref.content.folder=content}
     */
    public static Instance start(String address, String... settings) {
        List<String> arguments = new ArrayList<>(
                List.of("--spring.datasource.url=" + address, "--server.port=0", "--spring.main.banner-mode=off"));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new Instance(SpringApplication.run(KetarefApplication.class, arguments.toArray(String[]::new)));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The answer at an address of this site, such as {@code /routes/oral}. */
    public HttpResponse<String> get(String address) {
        return get(port(), address);
    }

    static HttpResponse<String> get(int port, String address) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every page that one can reach from the front page, and each of these, by address. */
    Map<String, String> pages(Set<String> besides) {
        Map<String, String> pages = new ConcurrentSkipListMap<>();
        Set<String> wanted = new HashSet<>(besides);
        wanted.add("/");
        while (!wanted.isEmpty()) {
            Set<String> linked = ConcurrentHashMap.newKeySet();
            wanted.parallelStream().forEach(address -> {
                HttpResponse<String> answer = get(address);
                pages.put(address, answer.statusCode() + "\n" + answer.body());
                Jsoup.parse(answer.body()).select("a[href^=/]").eachAttr("href").stream()
                        .map(link -> link.replaceFirst("#.*", ""))
                        .forEach(linked::add);
            });
            linked.removeAll(pages.keySet());
            wanted = linked;
        }
        return pages;
    }

    @Override
    public void close() {
        context.close();
    }
}
