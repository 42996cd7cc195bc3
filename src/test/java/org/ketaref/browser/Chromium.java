package org.ketaref.browser;

import com.microsoft.playwright.CLI;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the Chromium that browser tests drive, and installs one where the machine has none.
 *
 * @param environment  the environment variables, of which {@value #CHOICE} and {@code PATH} count
 * @param usualPlaces  where systems put a browser that is not on the {@code PATH}, best first
 * @param playwrights  where Playwright puts a browser of its own, whether it is there or not
 * @param starts       whether a file is a browser that starts
 */
record Chromium(Map<String, String> environment, List<Path> usualPlaces, Path playwrights, Predicate<Path> starts) {

    static final String CHOICE = "KETAREF_CHROMIUM";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<Path> USUAL_PLACES = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/google-chrome",
                    "/opt/google/chrome/chrome",
                    "/snap/bin/chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe")
            .map(Path::of)
            .toList();

    static Chromium onThisMachine(Path playwrights) {
        return new Chromium(System.getenv(), USUAL_PLACES, playwrights, Chromium::startsHere);
    }

    /** The browser to drive: {@link #find() found}, else installed, which needs a network and takes minutes. */
    Path get() {
        return find().or(this::install).orElseThrow(() -> new IllegalStateException(howToInstall()));
    }

    /** The browser that {@value #CHOICE} names, else the first on the {@code PATH}, in a usual place, or Playwright's. */
    Optional<Path> find() {
        String choice = environment.get(CHOICE);
        if (choice != null) {
            Path chosen = Path.of(choice);
            // Never another one instead: whoever sets it wants that browser tested.
            if (!starts.test(chosen)) {
                throw new IllegalStateException("%s names no browser that starts: %s".formatted(CHOICE, choice));
            }
            return Optional.of(chosen);
        }
        Stream<Path> onPath = path().flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.of(onPath, usualPlaces.stream(), Stream.of(playwrights))
                .flatMap(candidates -> candidates)
                .filter(starts)
                .findFirst();
    }

    /** Commands that may bring a browser, best first; each is a list of steps. */
    List<List<List<String>>> installations(boolean root) {
        List<List<List<String>>> installations = new ArrayList<>();
        if (root && path().anyMatch(folder -> Files.isExecutable(folder.resolve("apt-get")))) {
            installations.add(List.of(List.of("apt-get", "update"), List.of("apt-get", "install", "-y", "chromium")));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        installations.add(List.of(List.of(java, "-cp", classPath, CLI.class.getName(), "install", "chromium")));
        return installations;
    }

    String howToInstall() {
        return """
                Browser tests need Chromium or Chrome, and this machine has none. Do one of these:
                  Debian:         sudo apt-get install chromium
                  Ubuntu:         sudo snap install chromium
                  macOS:          brew install --cask chromium
                  elsewhere:      %s=/path/to/chrome mvn verify
                Or leave them out: mvn verify -DskipITs""".formatted(CHOICE);
    }

    /**
     * How it is started: without a GPU, and without the services that make it call its maker, so that a closed network
     * delays nothing. No host but this one can be reached: a page that needs another fails here.
     */
    static List<String> arguments() {
        return List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1");
    }

    /** Whether tests run as root, for whom Chromium refuses to start its sandbox. */
    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private Optional<Path> install() {
        return installations(root()).stream()
                .filter(steps -> steps.stream().allMatch(Chromium::succeeds))
                .flatMap(steps -> find().stream())
                .findFirst();
    }

    private Stream<Path> path() {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    /** Whether a file starts as a browser; Ubuntu's {@code chromium-browser} can be a script that only tells of snap. */
    private static boolean startsHere(Path file) {
        boolean linux = System.getProperty("os.name").equals("Linux");
        // Elsewhere --version may open a window.
        return Files.isExecutable(file) && (!linux || succeeds(List.of(file.toString(), "--version")));
    }

    private static boolean succeeds(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (process.waitFor(15, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
