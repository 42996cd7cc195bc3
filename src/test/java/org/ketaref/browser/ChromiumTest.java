package org.ketaref.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir
    private Path machine;

    private Path bin;
    private Path localBin;
    private Path usual;
    private Path playwrights;

    @BeforeEach
    void placesWithoutABrowser() throws IOException {
        bin = Files.createDirectory(machine.resolve("bin"));
        localBin = Files.createDirectory(machine.resolve("local-bin"));
        usual = machine.resolve("opt-chrome");
        playwrights = machine.resolve("cache-chrome");
    }

    @Test
    void takesTheOneThatIsNamedBeforeAnyOther() throws IOException {
        Path named = browser(machine.resolve("nightly"));
        browser(bin.resolve("chromium"));

        assertThat(chromium(Map.of("KETAREF_CHROMIUM", named.toString(), "PATH", path(bin)))
                        .find())
                .contains(named);
    }

    @Test
    void takesNoOtherWhenTheOneThatIsNamedDoesNotStart() throws IOException {
        browser(bin.resolve("chromium"));

        assertThatIllegalStateException()
                .isThrownBy(() -> chromium(Map.of("KETAREF_CHROMIUM", "/no/such/chrome", "PATH", path(bin)))
                        .find())
                .withMessage("KETAREF_CHROMIUM names no browser that starts: /no/such/chrome");
    }

    @Test
    void takesTheFirstOnThePath() throws IOException {
        Path first = browser(bin.resolve("google-chrome"));
        browser(localBin.resolve("chromium"));

        assertThat(chromium(Map.of("PATH", path(bin, localBin))).find()).contains(first);
    }

    @Test
    void takesChromiumBeforeChromeInOneFolder() throws IOException {
        browser(bin.resolve("google-chrome"));
        Path chromium = browser(bin.resolve("chromium"));

        assertThat(chromium(Map.of("PATH", path(bin))).find()).contains(chromium);
    }

    @Test
    void passesOverOneThatDoesNotStart() throws IOException {
        Path stub = browser(bin.resolve("chromium-browser"));
        Path real = browser(localBin.resolve("google-chrome"));
        Predicate<Path> starts = file -> Files.exists(file) && !file.equals(stub);

        assertThat(chromium(Map.of("PATH", path(bin, localBin)), starts).find()).contains(real);
    }

    @Test
    void takesAUsualPlaceBeforePlaywrightsOwn() throws IOException {
        browser(usual);
        browser(playwrights);

        assertThat(chromium(Map.of()).find()).contains(usual);
    }

    @Test
    void takesPlaywrightsOwnLast() throws IOException {
        browser(playwrights);

        assertThat(chromium(Map.of("PATH", path(bin))).find()).contains(playwrights);
    }

    @Test
    void findsNoneOnAMachineWithoutOne() {
        assertThat(chromium(Map.of("PATH", path(bin))).find()).isEmpty();
    }

    @Test
    void asRootOnDebianInstallsThePackageFirst() throws IOException {
        assertThat(bin.resolve("apt-get").toFile().createNewFile()).isTrue();
        assertThat(bin.resolve("apt-get").toFile().setExecutable(true)).isTrue();

        assertThat(chromium(Map.of("PATH", path(bin))).installations(true))
                .hasSize(2)
                .first()
                .isEqualTo(List.of(List.of("apt-get", "update"), List.of("apt-get", "install", "-y", "chromium")));
    }

    @Test
    void elsewhereInstallsPlaywrightsOwn() {
        assertThat(chromium(Map.of("PATH", path(bin))).installations(true))
                .singleElement()
                .satisfies(steps -> assertThat(steps.get(0)).endsWith("install", "chromium"));
    }

    @Test
    void saysHowToInstallOneByHand() {
        assertThat(chromium(Map.of()).howToInstall()).contains("apt-get install chromium", "KETAREF_CHROMIUM=");
    }

    private Chromium chromium(Map<String, String> environment) {
        return chromium(environment, Files::exists);
    }

    private Chromium chromium(Map<String, String> environment, Predicate<Path> starts) {
        return new Chromium(environment, List.of(usual), playwrights, starts);
    }

    private static Path browser(Path file) throws IOException {
        return Files.createFile(file);
    }

    private static String path(Path... folders) {
        return Arrays.stream(folders).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
