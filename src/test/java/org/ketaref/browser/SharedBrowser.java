package org.ketaref.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The one browser of a test run: started by the first class that {@link BrowserIT} needs it for, closed after the last.
 * Playwright serves one thread only, so browser tests run one after another.
 */
final class SharedBrowser implements BeforeAllCallback {

    private static final Namespace NAMESPACE = Namespace.create(SharedBrowser.class);

    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Started.class, key -> Started.start(), Started.class)
                .browser();
    }

    Browser get() {
        return browser;
    }

    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

        static Started start() {
            // Playwright would fetch three browsers of its own before it answered.
            Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            try {
                Path playwrights = Path.of(playwright.chromium().executablePath());
                LaunchOptions options = new LaunchOptions()
                        .setExecutablePath(Chromium.onThisMachine(playwrights).get())
                        .setChromiumSandbox(!Chromium.root())
                        .setArgs(Chromium.arguments());
                return new Started(playwright, playwright.chromium().launch(options));
            } catch (RuntimeException e) {
                playwright.close();
                throw e;
            }
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
