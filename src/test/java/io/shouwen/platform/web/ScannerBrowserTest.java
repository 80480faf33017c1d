package io.shouwen.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Scanner;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Scanning on the desk: a scanner that types, the field, the camera, and barcodes as they hang on parcels. */
class ScannerBrowserTest extends BrowserTest {

    private static final String TRACKING = "SF1362849571034";

    private static final String LISTEN = """
            () => {
                document.querySelector("main").insertAdjacentHTML("afterbegin", `
                    <form id="other"><input id="name" aria-label="name"><textarea id="note" aria-label="note"></textarea></form>
                    <div class="scan"><input data-scan aria-label="scan">
                    <button type="button" class="btn" data-camera data-title="T" data-hint="H" data-none="No camera" data-close="C">Camera</button>
                    <div data-scan-answer role="status" data-right="Right" data-again="Before" data-wrong="Wrong" data-unknown="Unknown"></div></div>`);
                window.scans = [];
                window.pressed = [];
                window.sent = 0;
                document.addEventListener("scan", ({ detail }) => scans.push(detail.code));
                document.addEventListener("keydown", ({ key }) => pressed.push(key));
                document.getElementById("other").addEventListener("submit", (event) => { event.preventDefault(); sent++; });
                return import("/js/scanner.js").then((scanner) => { window.scanner = scanner; });
            }""";

    private Page listening(int width) {
        Page page = page("desk", width);
        page.navigate(address("/p/jinxiu/tickets"));
        page.evaluate(LISTEN);
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> scans(Page page) {
        return (List<String>) page.evaluate("scans.splice(0)");
    }

    @Test
    void a_scanner_is_heard_anywhere_and_leaves_nothing_in_the_field_that_has_the_focus() {
        Page page = listening(DESK);
        Scanner scanner = new Scanner(page);
        page.fill("#name", "王芳");
        page.evaluate("document.querySelector('#name').setSelectionRange(1, 1)");
        scanner.scan("sf1362849571034");
        assertThat(scans(page)).containsExactly(TRACKING);
        assertThat(page.locator("#name")).hasValue("王芳");
        assertThat(page.evaluate("document.querySelector('#name').selectionStart"))
                .isEqualTo(1);
        assertThat(page.evaluate("sent")).isEqualTo(0);

        page.focus("[data-scan]");
        scanner.scan("K-0042");
        assertThat(scans(page)).containsExactly("K-0042");
        assertThat(page.locator("[data-scan]")).hasValue("");

        page.evaluate("document.activeElement.blur()");
        scanner.scan("https://shouwen.example/field/?c=7KQ2M9ZZ");
        assertThat(scans(page)).containsExactly("7KQ2M9ZZ");
    }

    @Test
    void a_fast_typist_is_no_scanner_and_may_type_a_code_into_the_field_for_it() {
        Page page = listening(DESK);
        Scanner person = new Scanner(page);
        page.focus("#name");
        person.type("wangfang");
        assertThat(scans(page)).isEmpty();
        assertThat(page.locator("#name")).hasValue("wangfang");
        assertThat(page.evaluate("sent")).isEqualTo(1);

        page.focus("[data-scan]");
        person.type("a 03");
        assertThat(scans(page)).containsExactly("A03");
        assertThat(page.locator("[data-scan]")).hasValue("");
    }

    private static final String AT_ONCE = """
            ([keys, process]) => {
                document.activeElement.blur();
                for (const key of keys) {
                    const code = /^[A-Z]$/.test(key) ? `Key${key}` : /^[0-9]$/.test(key) ? `Digit${key}` : key;
                    const init = { key: process ? "Process" : key, code, bubbles: true, cancelable: true, shiftKey: /^[A-Z]$/.test(key) };
                    document.body.dispatchEvent(new KeyboardEvent("keydown", init));
                }
                return new Promise((done) => setTimeout(() => done(pressed.splice(0).join("")), 300));
            }""";

    @Test
    void outside_of_fields_a_scan_presses_no_shortcut_and_single_keys_still_do() {
        Page page = listening(DESK);
        assertThat(page.evaluate(AT_ONCE, List.of(List.of("S", "F", "?", "/", "J", "7", "Enter"), false)))
                .isEqualTo("");
        assertThat(scans(page)).containsExactly("SF?/J7");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(page.evaluate(AT_ONCE, List.of(List.of("j", "k", "Enter"), false)))
                .isEqualTo("jkEnter");
        assertThat(scans(page)).isEmpty();
        page.keyboard().press("?");
        assertThat(page.locator("#keys[open]")).isVisible();
    }

    @Test
    void a_scanner_is_understood_though_a_chinese_input_method_is_on() {
        Page page = listening(DESK);
        page.evaluate(AT_ONCE, List.of(List.of("Y", "T", "8", "8", "0", "1", "Enter"), true));
        assertThat(scans(page)).containsExactly("YT8801");
    }

    @Test
    void each_answer_has_a_word_a_sign_and_a_sound_of_its_own_and_sound_may_be_off() {
        for (int width : List.of(DESK, PHONE)) {
            Page page = listening(width);
            page.evaluate("""
                    () => {
                        window.tones = [];
                        const start = OscillatorNode.prototype.start;
                        OscillatorNode.prototype.start = function () { tones.push(this.frequency.value); return start.call(this); };
                    }""");
            for (String kind : List.of("right", "again", "wrong", "unknown")) {
                page.evaluate("kind => scanner.answer(kind, 'A-03')", kind);
                assertThat(page.locator("[data-scan-answer].is-" + kind + " svg"))
                        .isVisible();
                assertThat(page.locator("[data-scan-answer]")).containsText("· A-03");
                comfortable(page);
            }
            page.waitForFunction("() => tones.length === 7");
            assertThat(page.evaluate("new Set(tones).size")).isEqualTo(6);
            page.evaluate("localStorage.setItem('ring-sound', 'off')");
            page.evaluate("scanner.answer('right'); new Promise((done) => setTimeout(done, 50))");
            assertThat(page.evaluate("tones.length")).isEqualTo(7);
        }
    }

    // --- pictures

    private static final Map<EncodeHintType, Object> QUIET = Map.of(EncodeHintType.MARGIN, 12);

    /** A label as couriers stick it on: the code, its number below, somebody's address above. */
    private static BufferedImage label(BarcodeFormat format, String text, int width, int height) {
        BitMatrix bars;
        try {
            bars = new MultiFormatWriter().encode(text, format, width, height, QUIET);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
        BufferedImage label = new BufferedImage(960, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = label.createGraphics();
        pen.setColor(new Color(0xb8a58a));
        pen.fillRect(0, 0, 960, 720);
        pen.setColor(Color.WHITE);
        pen.fillRect(40, 60, 880, 600);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
        pen.drawString("TO 138****5678  3-2-501", 160, 110);
        int left = (960 - bars.getWidth()) / 2;
        int top = (720 - bars.getHeight()) / 2;
        for (int x = 0; x < bars.getWidth(); x++) {
            for (int y = 0; y < bars.getHeight(); y++) {
                label.setRGB(left + x, top + y, bars.get(x, y) ? 0 : 0xffffff);
            }
        }
        pen.drawString(text.substring(0, Math.min(20, text.length())), 300, top + bars.getHeight() + 40);
        pen.dispose();
        return label;
    }

    private static BufferedImage turned(BufferedImage picture, int degrees) {
        BufferedImage turned = new BufferedImage(1100, 1100, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, 1100, 1100);
        pen.rotate(Math.toRadians(degrees), 550, 550);
        pen.drawImage(picture, 70, 190, null);
        pen.dispose();
        return turned;
    }

    /** As in a store room: little light, grey on grey. */
    private static BufferedImage dim(BufferedImage picture) {
        return new RescaleOp(0.22f, 18f, null).filter(picture, null);
    }

    private static BufferedImage blurred(BufferedImage picture) {
        float[] equal = new float[9];
        Arrays.fill(equal, 1f / 9);
        return new ConvolveOp(new Kernel(3, 3, equal), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }

    private static String data(BufferedImage picture) {
        try (var out = new ByteArrayOutputStream()) {
            BufferedImage plain =
                    new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            plain.createGraphics().drawImage(picture, 0, 0, null);
            ImageIO.write(plain, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String READ = """
            async (picture) => {
                const { reader } = await import("/js/barcode.js");
                const image = new Image();
                image.src = picture;
                await image.decode();
                return (await reader())(await createImageBitmap(image));
            }""";

    private record Code(BarcodeFormat format, String text, int width, int height) {}

    private static final List<Code> CODES = List.of(
            new Code(BarcodeFormat.CODE_128, TRACKING, 560, 130),
            new Code(BarcodeFormat.CODE_128, "YT8801937265410", 560, 130),
            new Code(BarcodeFormat.CODE_128, "JDVA21736450912-1-1-", 840, 200),
            new Code(BarcodeFormat.CODE_128, "773186420957113", 460, 90),
            new Code(BarcodeFormat.EAN_13, "6901234567892", 420, 160),
            new Code(BarcodeFormat.QR_CODE, "https://shouwen.example/field/?c=7KQ2M9ZZ", 300, 300),
            new Code(BarcodeFormat.QR_CODE, "K-0042", 220, 220),
            new Code(BarcodeFormat.DATA_MATRIX, "9787301234567", 260, 260));

    private static final Map<String, UnaryOperator<BufferedImage>> CONDITIONS = Map.of(
            "straight", picture -> picture,
            "turned a little", picture -> turned(picture, 11),
            "turned", picture -> turned(picture, 90),
            "on its head", picture -> turned(picture, 180),
            "dim", ScannerBrowserTest::dim,
            "blurred", ScannerBrowserTest::blurred,
            "dim, blurred and turned", picture -> blurred(dim(turned(picture, 172))));

    @Test
    void labels_of_couriers_goods_and_our_own_are_read_turned_dim_and_blurred() {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/tickets"));
        CONDITIONS.forEach((condition, how) -> CODES.forEach(code -> assertThat(
                        page.evaluate(READ, data(how.apply(label(code.format, code.text, code.width, code.height)))))
                .as(code + " " + condition)
                .isEqualTo(code.text)));
    }

    @Test
    void of_two_codes_on_a_label_the_one_in_the_middle_is_read() {
        BufferedImage label = label(BarcodeFormat.CODE_128, TRACKING, 560, 130);
        BufferedImage advertising = label(BarcodeFormat.QR_CODE, "https://courier.example/app", 180, 180);
        label.createGraphics().drawImage(advertising.getSubimage(380, 260, 200, 200), 620, 70, null);
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/tickets"));
        assertThat(page.evaluate(READ, data(label))).isEqualTo(TRACKING);
    }

    /** The browser's own detector, as on Android; this one knows what the picture says. */
    private static final String DETECTOR = """
            globalThis.BarcodeDetector = class {
                static async getSupportedFormats() { return ["code_128", "ean_13", "qr_code", "data_matrix", "aztec"]; }
                async detect({ width, height }) {
                    const square = (x, y) => [{ x, y }, { x: x + 9, y }, { x: x + 9, y: y + 9 }, { x, y: y + 9 }];
                    return [{ rawValue: "AD", cornerPoints: square(0, 0) }, { rawValue: "SF1", cornerPoints: square(width / 2, height / 2) }];
                }
            };""";

    @Test
    void where_the_browser_reads_codes_itself_nothing_is_fetched_for_it() {
        Page page = page("desk", DESK);
        page.addInitScript(DETECTOR);
        page.route("**/vendor/zxing-wasm/**", Route::abort);
        page.navigate(address("/p/jinxiu/tickets"));
        assertThat(page.evaluate(READ, data(label(BarcodeFormat.CODE_128, TRACKING, 560, 130))))
                .isEqualTo("SF1");
    }

    /** A camera that looks at a picture. */
    private static final String CAMERA = """
            async (picture) => {
                const image = new Image();
                image.src = picture;
                await image.decode();
                const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
                const pen = canvas.getContext("2d");
                setInterval(() => pen.drawImage(image, 0, 0), 40);
                Object.defineProperty(navigator, "mediaDevices", { value: {
                    getUserMedia: async () => (window.filmed = canvas.captureStream(25)) } });
            }""";

    @Test
    void the_camera_reads_one_code_and_goes_out() {
        Page page = listening(DESK);
        page.evaluate(CAMERA, data(label(BarcodeFormat.CODE_128, TRACKING, 560, 130)));
        page.click("[data-camera]");
        page.waitForFunction("() => scans.length === 1");
        assertThat(scans(page)).containsExactly(TRACKING);
        assertThat(page.locator(".scan-camera")).hasCount(0);
        assertThat(page.evaluate("filmed.getTracks().every((track) => track.readyState === 'ended')"))
                .isEqualTo(true);
    }

    @Test
    void without_a_camera_the_dialog_says_what_to_do_instead() {
        Page page = listening(PHONE);
        page.evaluate(
                "Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => { throw new DOMException('no', 'NotAllowedError'); } } })");
        page.click("[data-camera]");
        assertThat(page.locator(".scan-camera [role=status]")).hasText("No camera");
        comfortable(page);
        page.click(".scan-camera button");
        assertThat(page.locator(".scan-camera")).hasCount(0);
        assertThat(page.locator("[data-camera]")).isFocused();
    }
}
