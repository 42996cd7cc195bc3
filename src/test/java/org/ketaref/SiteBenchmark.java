package org.ketaref;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaref.edition.LargeEdition;

/**
 * The program as its users run it, each part of the table in README.md: how soon it starts, plain and packaged and with ten
 * times the corpus; how much it answers and how soon, beside nginx where there is one; how much memory it takes.
 * {@code mvn -Pbenchmark verify} prints it, with "packaged" if {@code deploy/make} was run before. The figures are those of the
 * machine, which should have nothing else to do.
 */
class SiteBenchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int CONNECTIONS = 32;
    private static final int GROWTH = 10;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private static final Path JAR = Path.of(System.getProperty("ketaref.jar", "target/ketaref-1.0.0-SNAPSHOT.jar"));
    private static final Path PACKAGED = Path.of("target/packaged/start");
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final String JAVA = JAVA_HOME.resolve("bin/java").toString();

    @TempDir
    private Path folder;

    /** A program under way, with how long it took from its launch to the first whole page. */
    private record Running(Process process, int port, long millis) implements AutoCloseable {
        /** Resident memory in MB, where the system tells. */
        long memory() throws IOException {
            Path status = Path.of("/proc/%d/status".formatted(process.pid()));
            if (!Files.exists(status)) {
                return 0;
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void printsTheTable() throws Exception {
        System.out.printf(
                "%n%d rounds in turn, %d connections, Java %s, %d processors%n%n",
                ROUNDS, CONNECTIONS, Runtime.version(), Runtime.getRuntime().availableProcessors());
        starts();
        try (Running plain = start(Map.of(), JAVA, "-jar", JAR.toString())) {
            load(plain);
        }
    }

    private void starts() throws Exception {
        Path large = folder.resolve("large");
        LargeEdition.write(Path.of("content"), large, GROWTH);
        Map<String, List<long[]>> starts = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            measure(starts, "java -jar", Map.of(), JAVA, "-jar", JAR.toString());
            if (Files.exists(PACKAGED)) {
                Map<String, String> sameJava = Map.of("JAVA_HOME", JAVA_HOME.toString());
                measure(starts, "packaged", sameJava, PACKAGED.toString());
            }
            Map<String, String> tenfold = Map.of("KETAREF_CONTENT_FOLDER", large.toString());
            measure(starts, "java -jar, %d times the corpus".formatted(GROWTH), tenfold, JAVA, "-jar", JAR.toString());
        }
        System.out.printf("%-36s %20s %14s%n", "start to the first page", "ms", "memory MB");
        starts.forEach((name, all) -> System.out.printf(
                "  %-34s %20s %14s%n",
                name,
                spread(all.stream().map(run -> run[0])),
                spread(all.stream().map(run -> run[1]))));
    }

    private void measure(Map<String, List<long[]>> starts, String name, Map<String, String> settings, String... command)
            throws Exception {
        try (Running running = start(settings, command)) {
            starts.computeIfAbsent(name, any -> new ArrayList<>()).add(new long[] {running.millis(), running.memory()});
        }
    }

    /** Median [least-most]. */
    private static String spread(Stream<Long> figures) {
        long[] sorted = figures.mapToLong(Long::longValue).sorted().toArray();
        return "%,d [%,d-%,d]".formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private Running start(Map<String, String> settings, String... command) throws Exception {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("KETAREF_METRICS_PORT", "-1");
        // All of it comes from one client.
        builder.environment().put("KETAREF_LIMITS_PERSECOND", "0");
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        long launch = System.nanoTime();
        Process process = builder.start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - launch > PATIENCE) {
                process.destroy();
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return new Running(process, port, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - launch));
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/").toURL().openConnection();
            boolean whole = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.getInputStream().readAllBytes();
            return whole;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What it answers once it runs. */
    private void load(Running site) throws Exception {
        Load load = new Load(site.port(), CONNECTIONS);
        Map<String, byte[]> pages = new HashMap<>();
        for (String page : Load.links(load.body("/indications"), "/indications/[a-z0-9-]+")) {
            pages.put(page, load.body(page));
        }
        List<String> topics = pages.keySet().stream().sorted().toList();
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("topic page", topics);
        kinds.put("topic page, put together anew", ask(topics, "?asked=%d"));
        kinds.put(
                "sheet",
                topics.stream()
                        .map(page -> page.replace("/indications/", "/sheets/"))
                        .toList());
        kinds.put(
                "search",
                ask(List.of("/search?q=im+dose+agitation", "/search?q=migrane", "/search?q=stroke"), "&asked=%d"));
        kinds.put("suggestions", ask(List.of("/search/suggest?q=mig", "/search/suggest?q=im+do"), "&asked=%d"));
        kinds.values().forEach(addresses -> load.run(addresses, SECONDS));
        System.out.printf("%n%-36s %12s %10s %10s%n", "answers", "a second", "p50 ms", "p99 ms");
        kinds.forEach((kind, addresses) -> print(kind, load.run(addresses, SECONDS)));
        besideNginx(load, topics, pages);
        System.out.printf("%n%-36s %12d%n", "memory after that, MB", site.memory());
    }

    private static List<String> ask(List<String> addresses, String question) {
        return Stream.iterate(0, i -> i + 1)
                .limit(10)
                .flatMap(i -> addresses.stream().map(address -> address + question.formatted(i)))
                .toList();
    }

    private static void print(String name, Load.Result result) {
        System.out.printf(
                Locale.ROOT,
                "  %-34s %,12d %10.2f %10.2f%s%n",
                name,
                result.perSecond(),
                result.percentile(50),
                result.percentile(99),
                result.failed() == 0 ? "" : "   %d failed".formatted(result.failed()));
    }

    /** The same compressed bytes, from nginx as it is tuned for that, in turn. */
    private void besideNginx(Load site, List<String> topics, Map<String, byte[]> pages) throws Exception {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(part -> Files.isExecutable(Path.of(part, "nginx")));
        if (!there) {
            System.out.println("  (no nginx on this machine to compare with)");
            return;
        }
        Path root = folder.resolve("nginx");
        for (String topic : topics) {
            Path file = root.resolve(topic.substring(1) + ".html");
            Files.createDirectories(file.getParent());
            Files.write(file, pages.get(topic));
            Files.write(Path.of(file + ".gz"), site.compressed(topic));
        }
        int port = freePort();
        Path settings = folder.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log stderr error;
                events { worker_connections 1024; }
                http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip_static on; types { text/html html; }
                  open_file_cache max=2000 inactive=60s; open_file_cache_valid 60s;
                  client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s; uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                  server { listen 127.0.0.1:%2$d; root %1$s; location / { try_files $uri.html =404; } } }
                """.formatted(root, port));
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        Process nginx = new ProcessBuilder("nginx", "-c", settings.toString(), "-p", root.toString())
                .inheritIO()
                .start();
        try {
            Load rival = new Load(port, CONNECTIONS);
            List<Double> shares = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                Load.Result ours = site.run(topics, SECONDS);
                Load.Result theirs = rival.run(topics, SECONDS);
                // The first round is to warm up.
                if (round > 0) {
                    print("topic page, round " + round, ours);
                    print("  nginx", theirs);
                    shares.add((double) ours.perSecond() / theirs.perSecond());
                }
            }
            System.out.printf(
                    "  %-34s %12s%n",
                    "share of nginx",
                    shares.stream().sorted().map("%.2f"::formatted).collect(Collectors.joining(" ")));
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }
}
