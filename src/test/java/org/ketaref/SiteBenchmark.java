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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketaref.edition.LargeEdition;

/**
 * The program as its users run it, each part of the table in README.md: how soon it starts, plain and packaged and with ten
 * times the corpus; how much it answers and how soon, beside nginx where there is one; how much memory it takes.
 * {@code mvn -Pbenchmark verify} prints it, with "packaged" if {@code deploy/make} was run before. The figures are those of the
 * machine, which should have nothing else to do. {@code -Dsoak=30} asks at half the top rate for 30 minutes instead, and prints
 * memory and failures minute by minute.
 */
class SiteBenchmark {
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int SECONDS = Integer.getInteger("seconds", 10);
    private static final int SOAK_MINUTES = Integer.getInteger("soak", 0);
    private static final int SECONDS_A_MINUTE = 60;
    private static final int CONNECTIONS = 32;
    private static final int STEADY = 200;
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
        if (SOAK_MINUTES > 0) {
            try (Running site = startAsDocumented()) {
                soak(site);
            }
            return;
        }
        starts();
        try (Running site = startAsDocumented()) {
            load(site);
        }
    }

    /** With the options that README.md gives to those who run it for others, once every page is rendered. */
    private Running startAsDocumented() throws Exception {
        Matcher line = Pattern.compile("^java (.*) -jar target/", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("README.md")));
        if (!line.find()) {
            throw new IllegalStateException("README.md no longer says how to start it");
        }
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(line.group(1).split(" ")));
        command.addAll(List.of("-jar", JAR.toString()));
        System.out.println("Under load: java " + line.group(1));
        Running running = start(Map.of(), command.toArray(String[]::new));
        while (!Files.readString(folder.resolve("log")).contains("compressed as far as they go")) {
            if (!running.process().isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return running;
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

    private static List<String> topics(Load load) {
        return Load.links(load.body("/indications"), "/indications/[a-z0-9-]+").stream()
                .sorted()
                .toList();
    }

    private static List<String> searches() {
        return ask(List.of("/search?q=im+dose+agitation", "/search?q=migrane", "/search?q=stroke"), "&asked=%d");
    }

    private static List<String> suggestions() {
        return ask(List.of("/search/suggest?q=mig", "/search/suggest?q=im+do"), "&asked=%d");
    }

    /** What it answers once it runs. */
    private void load(Running site) throws Exception {
        Load load = new Load(site.port(), CONNECTIONS);
        List<String> topics = topics(load);
        Map<String, byte[]> pages = new HashMap<>();
        topics.forEach(page -> pages.put(page, load.body(page)));
        List<String> sheets = topics.stream()
                .map(page -> page.replace("/indications/", "/sheets/"))
                .toList();
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("topic page", topics);
        kinds.put("topic page, put together anew", ask(topics, "?asked=%d"));
        kinds.put("sheet", sheets);
        kinds.put("search", searches());
        kinds.put("suggestions", suggestions());
        kinds.values().forEach(addresses -> load.run(addresses, SECONDS));
        System.out.printf("%n%-36s %12s %10s %10s%n", "answers", "a second", "p50 ms", "p99 ms");
        kinds.forEach((kind, addresses) -> print(kind, load.run(addresses, SECONDS)));
        print("topic page that the client has", load.askAgain(topics, SECONDS));
        print("search, 200 a second", load.steady(searches(), SECONDS, STEADY));
        print("suggestions, 200 a second", load.steady(suggestions(), SECONDS, STEADY));
        Load alone = new Load(site.port(), 1);
        print("topic page, anew, 1 by 1", alone.run(ask(topics, "?once=%d"), SECONDS));
        List<String> papers =
                sheets.stream().map(sheet -> sheet + ".pdf?paper=a4").toList();
        papers.forEach(load::body);
        print("sheet as PDF, made before, 1 by 1", alone.run(papers, SECONDS));
        besideNginx(load, topics, pages);
        System.out.printf("%n%-36s %12d%n", "memory after that, MB", site.memory());
    }

    /** Half of what it can do, for long: pages, and among them some of what is made for one reader. */
    private void soak(Running site) throws IOException {
        Load load = new Load(site.port(), CONNECTIONS);
        List<String> mixed = new ArrayList<>();
        List<String> made =
                Stream.concat(searches().stream(), suggestions().stream()).toList();
        for (String one : made) {
            topics(load).forEach(page -> mixed.addAll(List.of(page, page.replace("/indications/", "/sheets/"))));
            mixed.add(one);
        }
        load.run(mixed, SECONDS);
        long half = load.run(mixed, SECONDS).perSecond() / 2;
        System.out.printf(
                "%n%-12s %12s %10s %10s %10s %12s%n", "minute", "a second", "failed", "p50 ms", "p99 ms", "memory MB");
        for (int minute = 1; minute <= SOAK_MINUTES; minute++) {
            Load.Result result = load.steady(mixed, SECONDS_A_MINUTE, half);
            System.out.printf(
                    Locale.ROOT,
                    "%-12d %,12d %10d %10.2f %10.2f %12d%n",
                    minute,
                    result.perSecond(),
                    result.failed(),
                    result.percentile(50),
                    result.percentile(99),
                    site.memory());
        }
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
