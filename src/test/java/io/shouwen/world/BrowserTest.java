package io.shouwen.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests in a real browser: Chromium of the machine, or the one Playwright brings. */
public abstract class BrowserTest extends ShouwenTest {

    protected static final int DESK = 1440;
    protected static final int PHONE = 390;

    private static final String PHONE_AGENT =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Mobile Safari/537.36";

    protected static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--mute-audio");

    private static final int PATIENCE = 60_000;

    private static Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** A page signed on as one of the world's accounts, with a session of its own. */
    protected Page page(String username, int width) {
        Page page = page(width);
        page.context().addCookies(Client.signedOn(port, username).browserCookies());
        return page;
    }

    /** A page of somebody not signed on. */
    protected Page page(int width) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setHasTouch(width < 600)
                        .setUserAgent(width < 600 ? PHONE_AGENT : null)
                        .setServiceWorkers(workers())
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Only tests of pages without a network let the pages' workers in: a browser that is driven may hang over one. */
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.BLOCK;
    }

    /** From the next page on in English. */
    protected void english(Page page) {
        page.context().addCookies(List.of(new Cookie("language", "en").setUrl(address("/"))));
    }

    /** Goes on in a page of its own: one that renews itself at that moment would interrupt the way there. */
    protected static Page anew(Page page, String address) {
        Page next = page.context().newPage();
        close(page);
        next.navigate(address);
        return next;
    }

    protected static void close(Page page) {
        atRest(page);
        page.close();
    }

    private static void close(BrowserContext context) {
        context.pages().forEach(BrowserTest::atRest);
        context.close();
    }

    /**
     * Chromium may forget to close a page that is just renewing itself, and would be waited for without end
     * (crbug.com/536385539).
     */
    private static void atRest(Page page) {
        for (int attempt = 1; attempt <= 5; attempt++) {
            try {
                page.navigate("about:blank");
                return;
            } catch (PlaywrightException interrupted) {
                if (arrived(page)) {
                    return;
                }
            }
        }
    }

    private static boolean arrived(Page page) {
        try {
            page.waitForURL("about:blank", new Page.WaitForURLOptions().setTimeout(5_000));
            return true;
        } catch (PlaywrightException stillUnderWay) {
            return false;
        }
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** No accessibility finding of weight, and nothing wider than the screen. */
    protected void comfortable(Page page) {
        // A colour on its way from one theme to the other is not yet the one people read.
        page.evaluate("document.getAnimations().forEach(a => { try { a.finish() } catch (endless) { a.cancel() } })");
        var findings = new AxeBuilder(page)
                        .setLegacyMode(true) // in one go: no page of ours has frames
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
        assertThat(findings).as("accessibility of " + page.url()).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) overflow).intValue()).as("width of " + page.url()).isLessThanOrEqualTo(0);
    }

    /** A call another test left ringing would stand in the corner of these pages, over their buttons. */
    @BeforeEach
    void nobodyRings() {
        asOwner("update desk.call set outcome = 'NOBODY' where outcome = 'RINGING'");
    }

    @AfterEach
    void closeAll() {
        contexts.forEach(BrowserTest::close);
        contexts.clear();
        assertThat(complaints).as("the browser's console").isEmpty();
    }

    /** A phone whose memory is in a folder, so that it can be killed. */
    protected static BrowserContext persistent(Path profile) {
        BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
                .setArgs(ARGUMENTS)
                .setViewportSize(PHONE, 844)
                .setLocale("zh-CN");
        Path installed = installed();
        if (installed != null) {
            options.setExecutablePath(installed);
        }
        return browser().browserType().launchPersistentContext(profile, options);
    }

    /** Without a warning, as when the battery is out. */
    protected static void kill(Path profile) {
        List<ProcessHandle> browsers = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
                .toList();
        assertThat(browsers).isNotEmpty();
        browsers.forEach(ProcessHandle::destroyForcibly);
        browsers.forEach(process -> process.onExit().join());
    }

    /** Chromium of the machine, or null for the one Playwright brings. */
    protected static @Nullable Path installed() {
        String chosen = System.getenv("SHOUWEN_CHROMIUM");
        Path installed = Path.of(chosen != null ? chosen : "/usr/bin/chromium");
        return Files.isExecutable(installed) ? installed : null;
    }

    protected static synchronized Browser browser() {
        if (browser == null) {
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            Path installed = installed();
            Playwright.CreateOptions create = new Playwright.CreateOptions();
            if (installed != null) {
                options.setExecutablePath(installed);
                create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            }
            Playwright playwright = Playwright.create(create);
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
