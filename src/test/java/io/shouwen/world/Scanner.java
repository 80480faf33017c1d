package io.shouwen.world;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A scanner that types, and a person who does: keys with the time between them that the browser is told. */
public final class Scanner {

    private static final double SCANNER = 0.008;
    private static final double FAST_TYPIST = 0.06;

    private final Page page;
    private final CDPSession browser;
    private double now = System.currentTimeMillis() / 1000.0;

    public Scanner(Page page) {
        this.page = page;
        this.browser = page.context().newCDPSession(page);
    }

    /** A scan of a code, ended by Enter. */
    public void scan(String code) {
        keys(code, SCANNER);
    }

    /** The same keys as quick as people are, ended by Enter. */
    public void type(String code) {
        keys(code, FAST_TYPIST);
    }

    private void keys(String code, double pause) {
        now = Math.max(now + 1, System.currentTimeMillis() / 1000.0);
        code.chars().forEach(one -> press(String.valueOf((char) one), String.valueOf((char) one), 0, pause));
        press("Enter", "\r", 13, pause);
        // Whatever waits for a pause has come by now.
        page.evaluate("new Promise((done) => setTimeout(done, 100))");
    }

    private void press(String key, String text, int virtual, double pause) {
        JsonObject event = new JsonObject();
        event.addProperty("type", "keyDown");
        event.addProperty("key", key);
        event.addProperty("text", text);
        event.addProperty("windowsVirtualKeyCode", virtual);
        event.addProperty("timestamp", now);
        browser.send("Input.dispatchKeyEvent", event);
        event.addProperty("type", "keyUp");
        event.remove("text");
        browser.send("Input.dispatchKeyEvent", event);
        now += pause;
    }
}
