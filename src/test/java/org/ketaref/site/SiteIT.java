package org.ketaref.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ketaref.topic.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Base of the tests that read the whole application, on the real content, as a browser without scripts would.
 * {@code get("/routes/oral")} asks it; {@link #everyPage()} is all that it publishes, asked once for all of them.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class SiteIT {
    private static final int SHOWN = 20;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<Integer, List<PublishedPage>> PUBLISHED = new ConcurrentHashMap<>();

    /** Searches that stand for all: by name, by abbreviation, by dose, with no answer, with no question. */
    private static final List<String> SEARCHES =
            List.of("/search", "/search?q=migraine", "/search?q=ICP", "/search?q=im+dose+agitation", "/search?q=zzzz");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    /**
     * A rule broken.
     *
     * @param page address
     * @param text what breaks it
     */
    public record Fault(String page, String text) {}

    /** Fails with the first of these, the same text on several pages once. */
    protected static void assertNone(Collection<Fault> faults) {
        Map<String, List<String>> pages = faults.stream()
                .collect(Collectors.groupingBy(
                        Fault::text, LinkedHashMap::new, Collectors.mapping(Fault::page, Collectors.toList())));
        String shown = pages.entrySet().stream()
                .limit(SHOWN)
                .map(fault -> "%s: %s%s%n"
                        .formatted(
                                fault.getValue().get(0),
                                fault.getKey(),
                                fault.getValue().size() > 1
                                        ? " (%d times)"
                                                .formatted(fault.getValue().size())
                                        : ""))
                .collect(Collectors.joining());
        assertThat(pages)
                .withFailMessage("%d faults, such as%n%s", pages.size(), shown)
                .isEmpty();
    }

    /** Asks an address as a browser does. */
    protected PublishedPage get(String address) {
        return send("GET", address);
    }

    protected PublishedPage send(String method, String address) {
        HttpResponse<byte[]> answer = answer(method, address);
        String type = answer.headers().firstValue("content-type").orElse("");
        return PublishedPage.of(address, answer.statusCode(), type, answer.body());
    }

    /** What an address holds: a style sheet, say. */
    protected byte[] bytes(String address) {
        HttpResponse<byte[]> answer = answer("GET", address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> answer(String method, String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All pages of the site, and answers where a page should be. */
    protected List<PublishedPage> everyPage() {
        return everyAnswer().stream()
                .filter(page -> page.type().startsWith("text/html") || page.status() != 200)
                .toList();
    }

    /** Pages and feeds: what the tables call for, and whatever that leads to. */
    protected List<PublishedPage> everyAnswer() {
        return PUBLISHED.computeIfAbsent(port, any -> {
            Map<String, PublishedPage> pages = new LinkedHashMap<>();
            Set<String> wanted = new LinkedHashSet<>(addresses());
            while (!wanted.isEmpty()) {
                wanted.parallelStream().map(this::get).toList().forEach(page -> pages.put(page.address(), page));
                wanted = pages.values().stream()
                        .flatMap(page -> page.leadsTo().stream())
                        .filter(address -> !pages.containsKey(address))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
            return List.copyOf(pages.values());
        });
    }

    /** Only the pages of topics. */
    protected List<PublishedPage> everyTopic() {
        Set<String> topics = Set.copyOf(topics());
        return everyPage().stream()
                .filter(page -> topics.contains(page.address()))
                .toList();
    }

    protected List<PublishedPage> everySheet() {
        return everyPage().stream().filter(page -> page.isOf("sheets")).toList();
    }

    private List<String> addresses() {
        List<String> all = new ArrayList<>(
                List.of("/", "/about", "/accessibility", "/hazards", "/sources", "/status", "/web-claims"));
        all.addAll(SEARCHES);
        Stream.of(Kind.values()).map(kind -> "/" + kind.path()).forEach(all::add);
        all.addAll(topics());
        all.addAll(asked("select '/sources/' || id from source"));
        all.addAll(asked("select '/sheets/' || slug from topic where kind = 'INDICATIONS'"));
        all.addAll(asked("select '/sheets/' || slug from combined_sheet"));
        return all;
    }

    private List<String> topics() {
        return asked("select '/' || lower(replace(kind, '_', '-')) || '/' || slug from topic");
    }

    /** One column of the tables from which the pages are made. */
    protected List<String> asked(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
