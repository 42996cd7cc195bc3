package org.ketaref.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Base of the tests that read Ketaref in a real browser: {@code Page page = open("/indications/migraine", PHONE);}.
 * The application and the browser are shared by all of them; each page opened is a new visitor's, without cookies or
 * cache, and is closed after the test.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class BrowserIT {

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    /** Opens an address of this application, such as {@code /search?q=im}, as a visitor at a desk would. */
    protected Page open(String address) {
        return open(address, Visitor.DESKTOP);
    }

    /** Opens an address of this application as such a visitor would, and waits until all of it is loaded. */
    protected Page open(String address, Visitor visitor) {
        Browser.NewContextOptions options = visitor.options().setBaseURL(home());
        BrowserContext context = BROWSER.get().newContext(options);
        contexts.add(context);
        context.onRequest(request -> requests.add(request.url()));
        context.onWebError(error -> complaints.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        Page page = context.newPage();
        page.emulateMedia(visitor.media());
        page.navigate(address);
        return page;
    }

    /** What pages of this test asked for, in order, whether it was answered or not. */
    protected List<String> requests() {
        return List.copyOf(requests);
    }

    /** Those {@link #requests()} that were not for this application: empty, or a page needs a network. */
    protected List<String> requestsElsewhere() {
        return requests.stream()
                // data: and blob: carry their content with them.
                .filter(request -> request.startsWith("http") || request.startsWith("ws"))
                .filter(request -> !request.startsWith(home() + "/"))
                .toList();
    }

    /** What the browser wrote as errors: scripts that failed, content refused by a security header, missing files. */
    protected List<String> complaints() {
        return List.copyOf(complaints);
    }

    private String home() {
        return "http://localhost:" + port;
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
    }
}
