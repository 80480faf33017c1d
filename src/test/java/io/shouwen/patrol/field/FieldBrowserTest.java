package io.shouwen.patrol.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.nayuki.qrcodegen.QrCode;
import io.shouwen.patrol.round.Phone;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Client;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The phone in a real browser, with and without a signal. */
@Clause({"4.2.1", "4.2.2", "4.3.1"})
class FieldBrowserTest extends BrowserTest {

    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.ALLOW;
    }

    private static final String UNSENT = "#chip";

    /** Whatever room there is, another database takes. */
    private static final String FILL = """
            new Promise((done) => {
                const asked = indexedDB.open('filler');
                asked.onupgradeneeded = () => asked.result.createObjectStore('junk', { autoIncrement: true });
                asked.onsuccess = () => {
                    const put = (size) => {
                        if (size < 32) return done();
                        const tx = asked.result.transaction('junk', 'readwrite', { durability: 'strict' });
                        tx.objectStore('junk').put(crypto.getRandomValues(new Uint8Array(size)));
                        tx.oncomplete = () => put(size);
                        tx.onabort = () => put(size >> 1);
                    };
                    put(65536);
                };
            })""";

    @Autowired
    Accounts accounts;

    @Autowired
    Checklists checklists;

    private FieldWorld field;
    private FieldWorld.Place at;

    @BeforeEach
    void place() {
        field = new FieldWorld(jdbc, transaction, accounts, checklists);
        at = field.make();
    }

    @Test
    void from_a_cold_start_without_a_signal_a_round_is_walked_and_sent_when_the_signal_is_back() {
        Page before = phone(at.butler());
        BrowserContext context = before.context();
        context.setOffline(true);
        close(before);

        Page phone = context.newPage();
        phone.navigate(address("/field/"));
        phone.locator(".card.big").first().waitFor();
        comfortable(phone);
        start(phone);
        assertThat(read(phone, "https://shouwen.example/field/?c=" + at.codes().getFirst()))
                .isEqualTo("https://shouwen.example/field/?c=" + at.codes().getFirst());
        visit(phone, at.codes().getFirst().toLowerCase(java.util.Locale.ROOT));
        phone.locator(".pick.good").first().click();
        assertThat(phone.locator(".pick.good").first()).hasAttribute("aria-pressed", "true");
        comfortable(phone);
        phone.locator("main > button").click();
        assertThat(phone.locator("main > button")).hasCount(0);

        phone.locator(".pick.bad").first().click();
        phone.locator("input[type=file]").first().setInputFiles(picture("before.png", 2400, 1800));
        phone.locator(".settle summary").click();
        phone.fill("#done", "擦干净了");
        phone.locator(".settle input[type=file]").setInputFiles(picture("after.png", 1000, 800));
        assertThat(phone.locator(".picture")).hasCount(2);
        phone.locator(".settle .strong").click();
        assertThat(phone.locator("main .card")).containsText("当场解决");

        visit(phone, at.codes().get(2));
        phone.fill("#reason", "天台门锁着");
        phone.locator("dialog .strong").click();
        phone.locator("h1:has-text('地下车库B2')").waitFor();
        phone.locator("header button").first().click();
        phone.locator("footer .row .button").last().click();
        assertThat(phone.locator(".lefts > li")).hasCount(2);
        assertThat(phone.locator(".lefts > li").first()).containsText("1栋天台");
        comfortable(phone);
        phone.locator(".lefts > li").last().locator(".row .button").click();
        phone.locator("main > button").click();
        assertThat(phone.locator("main > button")).hasCount(0);
        phone.locator("header button").first().click();
        phone.locator("footer .row .button").last().click();
        assertThat(phone.locator(".lefts > li")).hasCount(1);
        phone.fill("#remark", "天台上不去");
        phone.locator("footer .strong").click();
        assertThat(phone.locator("dialog")).containsText("不计完成");
        phone.locator("dialog .strong").click();
        phone.locator(".lefts .chip").first().click();
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".state.done")).isVisible();
        assertThat(phone.locator(UNSENT)).containsText("未上传");
        assertThat(field.count(at, "walk")).isZero();

        context.setOffline(false);
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(field.count(at, "walk where verdict = 'IMPOSSIBLE' and remark = '天台上不去'"))
                .isEqualTo(1);
        assertThat(field.count(at, "visit")).isEqualTo(2);
        assertThat(field.count(at, "refused_record")).isZero();
        assertThat(field.count(at, "decision where way = 'ON_THE_SPOT'")).isEqualTo(1);
        assertThat(field.count(at, "photo where file_id is not null")).isEqualTo(2);
    }

    @Test
    void a_no_is_told_of_with_a_picture_or_it_is_said_why_not_and_so_is_every_point_left_out() {
        Page phone = phone(at.butler());
        start(phone);
        visit(phone, at.codes().getFirst());
        phone.locator("main > button").click();
        assertThat(phone.locator("main > button")).hasCount(0);
        phone.locator(".pick.bad").first().click();
        phone.locator("footer .quiet").click();
        phone.locator("dialog .chip").first().click();
        phone.locator("dialog .strong").click();
        assertThat(phone.locator(".pick.bad").first()).hasAttribute("aria-pressed", "true");
        assertThat(phone.locator("main .note.bad")).hasCount(0);

        phone.locator(".pick.bad").nth(1).click();
        phone.locator("footer .strong").click();
        assertThat(phone.locator("dialog")).containsText("问题要有照片");
        phone.locator("dialog .quiet").click();
        phone.locator("header button").first().click();
        assertThat(phone.locator("main .note.bad")).containsText("还没记问题");
        comfortable(phone);
        phone.locator("main .note.bad .button").first().click();
        phone.locator("footer .strong").click();
        phone.fill("#reason", "太暗");
        phone.locator("dialog .strong").click();
        assertThat(phone.locator("main .card")).containsText("上报");
        assertThat(phone.locator("main .note.bad")).hasCount(0);

        phone.locator("header button").first().click();
        phone.locator("footer .row .button").last().click();
        assertThat(phone.locator(".lefts > li")).hasCount(2);
        phone.locator(".lefts .chip").first().click();
        phone.locator("main > button").click();
        assertThat(phone.locator(".lefts textarea").last()).hasValue("门锁着，进不去");
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".state.doubt")).containsText("待主管确认");
        assertThat(field.count(at, "reason")).isEqualTo(4);
        assertThat(field.count(at, "finding")).isEqualTo(1);
        assertThat(field.count(at, "refused_record")).isZero();
        assertThat(field.count(at, "walk where verdict = 'UNSEEN'")).isEqualTo(1);
    }

    @Test
    void killed_in_the_middle_of_a_round_it_opens_again_where_one_was_and_goes_on_though_the_session_is_gone(
            @TempDir Path profile) {
        BrowserContext alive = persistent(profile);
        alive.addCookies(Client.signedOn(port, at.butler()).browserCookies());
        Page phone = opened(alive.newPage());
        start(phone);
        visit(phone, at.codes().getFirst());
        phone.locator(".pick.good").first().click();
        assertThat(phone.locator(".pick.good").first()).hasAttribute("aria-pressed", "true");
        phone.locator(".pick.bad").nth(1).click();
        phone.fill("#words", "写到一半");
        phone.locator("header button").first().click();
        phone.locator(".pick.bad").nth(2).waitFor();
        kill(profile);

        Page again = persistent(profile).newPage();
        again.navigate(address("/field/"));
        assertThat(again.locator("h1")).hasText("1栋大堂");
        assertThat(again.locator(".pick.good").first()).hasAttribute("aria-pressed", "true");
        assertThat(again.locator(".pick.bad").nth(1)).hasAttribute("aria-pressed", "true");
        assertThat(again.locator(".stuck")).containsText("登录已过期");
        again.locator("main > button").click();
        assertThat(again.locator("main > button")).hasCount(0);
        again.locator(UNSENT).click();
        assertThat(again.locator("main")).containsText("登录已过期");
        again.context().addCookies(Client.signedOn(port, at.butler()).browserCookies());
        again.locator("footer .strong").click();
        assertThat(again.locator(UNSENT)).containsText("已全部上传");
        assertThat(field.count(at, "answer")).isGreaterThan(2);
        kill(profile); // which would still write into the folder that is deleted now
    }

    @Test
    void what_was_not_answered_for_is_sent_again_and_kept_once_and_nobody_signs_out_before() {
        Page phone = phone(at.butler());
        AtomicReference<Signal> signal = new AtomicReference<>(Signal.SERVER_DOWN);
        phone.context().route("**/field/records", route -> {
            switch (signal.get()) {
                case SERVER_DOWN -> route.fulfill(new Route.FulfillOptions().setStatus(503));
                case ANSWER_LOST -> {
                    route.fetch();
                    route.abort();
                }
                case GOOD -> route.resume();
            }
        });
        start(phone);
        visit(phone, at.codes().getFirst());
        phone.locator(".items").waitFor();
        phone.locator(UNSENT).click();
        phone.locator("footer .strong").click();
        assertThat(phone.locator("main")).containsText("服务器暂时不通");
        assertThat(phone.locator(UNSENT)).containsText("2 条未上传");
        assertThat(field.count(at, "field_record")).isZero();

        signal.set(Signal.ANSWER_LOST);
        phone.locator("footer .strong").click();
        assertThat(phone.locator("main")).containsText("没有信号");
        assertThat(phone.locator(UNSENT)).containsText("2 条未上传");
        assertThat(field.count(at, "field_record")).isEqualTo(2);

        phone.locator("button:has-text('退出登录')").click();
        assertThat(phone.locator(".told.bad")).containsText("还有 2 条没有上传");
        Page desk = phone.context().newPage();
        desk.navigate(address("/p/" + at.code() + "/duty"));
        desk.locator("details.me summary").click();
        desk.locator("details.me button:has-text('退出登录')").click();
        assertThat(desk.locator("#toasts")).containsText("2 条没有上传");
        assertThat(desk.locator("#unsent-here")).hasText("手机版还没有上传：秦小满 2 条。点此上传。");
        comfortable(desk);
        close(desk);

        String other = field.person(at.id(), "裴云");
        var mine = phone.context().cookies();
        phone.context().addCookies(Client.signedOn(port, other).browserCookies());
        phone.reload();
        assertThat(phone.locator("main")).containsText("秦小满 2 条");
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(phone.locator(".card.now")).hasCount(0);

        signal.set(Signal.GOOD);
        phone.context().addCookies(mine.stream().map(FieldBrowserTest::same).toList());
        phone.reload();
        assertThat(phone.locator("h1")).hasText("上传与设置");
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        phone.locator("header button").first().click();
        assertThat(phone.locator(".card.now")).isVisible();
        assertThat(field.count(at, "field_record")).isEqualTo(2);
        assertThat(field.count(at, "visit")).isEqualTo(1);
        assertThat(field.count(at, "refused_record")).isZero();
    }

    /** Written as the page did that had no library for it. */
    private static final String KEPT_BEFORE = """
            (version) => new Promise((done, failed) => {
                const asked = indexedDB.open('shouwen-field', version);
                asked.onupgradeneeded = () => {
                    const db = asked.result;
                    const records = db.createObjectStore('records', { keyPath: 'seq', autoIncrement: true });
                    records.createIndex('id', 'id', { unique: true });
                    records.createIndex('account', 'account');
                    db.createObjectStore('photos', { keyPath: ['account', 'sha256'] });
                    db.createObjectStore('bundles', { keyPath: ['account', 'project'] });
                    db.createObjectStore('state');
                    if (version > 1) db.createObjectStore('pictures', { keyPath: ['account', 'project', 'id'] });
                };
                asked.onsuccess = () => {
                    const tx = asked.result.transaction(['records', 'state'], 'readwrite');
                    tx.objectStore('records').add({ id: 'r', account: 'a', name: '王芳', state: 'unsent', record: {} });
                    tx.objectStore('state').put('kept', 'device');
                    tx.oncomplete = () => { asked.result.close(); done(); };
                    tx.onabort = () => failed(tx.error);
                };
                asked.onerror = () => failed(asked.error);
            }).then(() => import('/field/store.js')).then(async (store) => {
                await store.setState('more', 'words');
                const [waiting] = await store.waiting();
                const pictures = await store.picturesKept('a', 'jinxiu');
                return [waiting.name, waiting.count, await store.state('device'), await store.state('more'), pictures.length].join(' ');
            })""";

    @Test
    void what_a_phone_kept_before_is_still_there() {
        for (int version : List.of(1, 2)) {
            Page phone = page(at.butler(), PHONE);
            phone.navigate(address("/offline"));
            assertThat(phone.evaluate(KEPT_BEFORE, version)).isEqualTo("王芳 1 kept words 0");
        }
    }

    @Test
    void a_picture_the_server_refuses_for_good_stays_on_the_phone_and_holds_up_no_other() {
        Page phone = phone(at.butler());
        phone.evaluate("""
                async () => {
                    const { writing } = await import('/field/store.js');
                    const { sha256 } = await import('/field/ids.js');
                    const { phone } = await import('/field/phone.js');
                    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 });
                    canvas.getContext('2d').fillRect(0, 0, 40, 40);
                    const picture = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
                    const row = (hash, blob) => ({ account: phone.who.id, name: phone.who.name, project: phone.project,
                        sha256: hash, takenAt: new Date().toISOString(), blob, used: true, done: false });
                    const broken = row('0'.repeat(64), new Blob(['no picture']));
                    const whole = row(await sha256(picture), picture);
                    await writing((store) => Promise.all([broken, whole].map((one) => store('photos').put(one))));
                    dispatchEvent(new Event('kept'));
                }""");
        phone.locator(UNSENT).click();
        assertThat(phone.locator("main")).containsText("1 张照片服务器没有收");
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(field.count(at, "upload where file_id is not null")).isEqualTo(1);
    }

    @Test
    void a_round_closed_with_a_finding_undecided_is_taken_by_itself_once_that_is_decided() {
        Page phone = phone(at.butler());
        start(phone);
        Object finding = phone.evaluate("""
                async () => {
                    const { keep, phone } = await import('/field/phone.js');
                    const walk = phone.walks[0].id;
                    const [finding] = await keep([
                        { kind: 'FINDING', walk, place: '大堂', title: '灯坏了', words: '', major: false },
                        { kind: 'WALK_CLOSED', walk, remark: '' }]);
                    return finding.id;
                }""");
        assertThat(phone.locator(UNSENT)).containsText("1 条未收");
        phone.evaluate("""
                async (finding) => {
                    const { keep } = await import('/field/phone.js');
                    await keep([{ kind: 'DECISION', finding, way: 'REPORTED', words: '' }]);
                }""", finding);
        assertThat(phone.locator(UNSENT))
                .not()
                .containsText(
                        "未收",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(40_000));
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(field.count(at, "walk where closed_at is not null")).isEqualTo(1);
    }

    @Test
    void when_the_phone_is_full_it_says_so_and_shows_nothing_as_kept() {
        Page phone = page(at.butler(), PHONE);
        CDPSession browser = phone.context().newCDPSession(phone);
        JsonObject room = new JsonObject();
        room.addProperty("origin", address(""));
        room.addProperty("quotaSize", 3_000_000);
        browser.send("Storage.overrideQuotaForOrigin", room);
        opened(phone);
        start(phone);
        visit(phone, at.codes().getFirst());
        phone.locator(".items").waitFor();
        phone.evaluate(FILL);
        phone.locator(".pick.good").first().click();
        assertThat(phone.locator(".told.bad")).containsText("存储空间已满");
        assertThat(phone.locator(".pick.good").first()).hasAttribute("aria-pressed", "false");

        room.remove("quotaSize");
        browser.send("Storage.overrideQuotaForOrigin", room);
        phone.reload();
        assertThat(phone.locator(".pick.good").first()).hasAttribute("aria-pressed", "false");
        phone.locator(".pick.good").first().click();
        assertThat(phone.locator(".pick.good").first()).hasAttribute("aria-pressed", "true");
    }

    @Test
    void what_is_half_written_about_one_question_is_not_the_form_of_the_next() {
        Page phone = phone(at.butler());
        start(phone);
        visit(phone, at.codes().getFirst());
        phone.locator(".pick.bad").first().click();
        String first = phone.inputValue("#title");
        phone.fill("#words", "写到一半");
        phone.locator("header button").first().click();
        phone.locator(".pick.bad").nth(1).click();
        assertThat(phone.locator("#title")).not().hasValue(first);
        assertThat(phone.locator("#words")).hasValue("");
        phone.locator("header button").first().click();
        phone.locator("footer .button").first().click();
        assertThat(phone.locator("#title")).hasValue("");
        phone.locator("header button").first().click();

        assertThat(phone.locator(".items .button")).hasCount(1);
        phone.locator(".items .button").click();
        assertThat(phone.locator("#title")).hasValue(first);
        assertThat(phone.locator("#words")).hasValue("写到一半");
    }

    @Test
    void signing_out_in_mid_walk_keeps_the_walk_and_a_phone_kept_signed_in_sends_by_itself() {
        Page phone = phone(at.butler());
        start(phone);
        visit(phone, at.codes().getFirst());
        phone.locator(".items").waitFor();
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        phone.locator(UNSENT).click();
        phone.locator("button:has-text('退出登录')").click();

        phone.locator("footer a.strong").click();
        phone.fill("#username", at.butler());
        phone.fill("#password", DemoData.PASSWORD);
        phone.check("input[name=keep]");
        phone.fill("#device", "小满的手机");
        comfortable(phone);
        phone.click("button[type=submit].btn-primary");
        // Back on the screen one signed out from, and from there to the walk.
        assertThat(phone.locator("h1")).hasText("上传与设置");
        phone.locator("header button").first().click();
        phone.locator(".card.now").click();
        assertThat(phone.locator(".stops .done")).hasCount(1);

        phone.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("shouwen"));
        visit(phone, at.codes().get(1));
        phone.locator(".items").waitFor();
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(field.count(at, "visit")).isEqualTo(2);
        assertThat(field.count(at, "walk")).isEqualTo(1);
    }

    @Test
    void a_label_read_by_the_phones_own_camera_begins_the_planned_round_through_signing_in() {
        Page phone = page(PHONE);
        phone.navigate(address("/field/?c=" + at.codes().getFirst()));
        phone.locator("footer a.strong").click();
        phone.fill("#username", at.butler());
        phone.fill("#password", DemoData.PASSWORD);
        phone.click("button[type=submit].btn-primary");
        assertThat(phone.locator("main")).containsText("1栋大堂");
        assertThat(phone.locator("main")).containsText("全天巡查");
        comfortable(phone);
        phone.locator("footer .strong").click();
        assertThat(phone.locator("h1")).hasText("1栋大堂");
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(field.count(at, "walk where round_id is not null")).isEqualTo(1);
        assertThat(field.count(at, "visit")).isEqualTo(1);
    }

    @Test
    void without_a_signal_an_ordinary_page_says_so_and_a_form_keeps_what_was_typed() {
        Page phone = phone(at.butler());
        assertThat(phone.locator("a.card")).hasText(new String[] {"工单", "消息", "值班"});
        for (String page : List.of("工单", "消息", "值班")) {
            phone.locator("a.card:has-text('" + page + "')").click();
            assertThat(phone.locator(".title-row h1")).isVisible();
            phone.goBack();
            phone.locator(".cards .card").first().waitFor();
        }
        phone.navigate(address("/p/" + at.code() + "/contact-preference"));
        phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
        phone.context().setOffline(true);
        phone.fill("#mail", "qin@example.com");
        phone.press("#mail", "Enter");
        assertThat(phone.locator("#toasts")).containsText("您填写的内容还在");
        assertThat(phone.locator("#mail")).hasValue("qin@example.com");

        phone.navigate(address("/p/" + at.code() + "/tickets"));
        assertThat(phone.locator("main")).containsText("没有网络");
        assertThat(phone.locator("main")).containsText("No network");
        comfortable(phone);
        phone.locator("[data-walk]").first().click();
        assertThat(phone.locator(".card.big").first()).isVisible();
        phone.goBack();
        phone.context().setOffline(false);
        assertThat(phone.locator(".title-row h1")).isVisible();
    }

    @Test
    void no_screen_shows_the_key_of_a_text() {
        Page phone = phone(at.butler());
        shows(phone);
        phone.locator(".card.big").first().click();
        phone.locator(".stops").waitFor();
        shows(phone);
        phone.locator("footer .strong").click();
        visit(phone, at.codes().getFirst());
        phone.locator(".items").waitFor();
        shows(phone);
        phone.locator(".pick.bad").first().click();
        phone.locator("#title").waitFor();
        shows(phone);
        for (String language : List.of("zh", "en")) {
            phone.locator(UNSENT).click();
            phone.locator(".row .button").first().waitFor();
            if (language.equals("en")) {
                phone.locator("button:has-text('English')").click();
                phone.locator(UNSENT + ":has-text('sent')").waitFor();
            }
            shows(phone);
            phone.navigate(address("/field/?p=" + at.code()));
            phone.locator(".card.now").waitFor();
            shows(phone);
            for (int card = 0; card < 2; card++) {
                phone.locator("button.card:not(.big)").nth(card).click();
                phone.locator(".card.now")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                shows(phone);
                phone.goBack();
                phone.locator(".card.now").waitFor();
            }
            phone.locator(".card.now").click();
            phone.locator(".stops").waitFor();
            shows(phone);
            phone.locator(".stop").first().click();
            phone.locator(".items").waitFor();
            shows(phone);
        }
    }

    /** Words only, no `room.what-is-meant`. */
    private static void shows(Page phone) {
        phone.locator("main").waitFor();
        assertThat(phone.locator("body").innerText()).doesNotContainPattern("[a-z]{3,}(\\.[A-Za-z][\\w-]+){1,}");
    }

    /** As a camera would give it: too large to send as it is. */
    private static FilePayload picture(String name, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, width / 2, height / 2);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/png", png.toByteArray());
    }

    private enum Signal {
        GOOD,
        SERVER_DOWN,
        ANSWER_LOST
    }

    private static Cookie same(Cookie cookie) {
        return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path);
    }

    private Page phone(String username) {
        return opened(page(username, PHONE));
    }

    private Page opened(Page phone) {
        phone.navigate(address("/field/"));
        phone.locator(".cards .card").first().waitFor();
        phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
        return phone;
    }

    @Test
    void an_emergency_stands_above_the_phones_page_while_there_is_a_signal_and_is_taken_there() {
        Page phone = phone("supervisor");
        String title = "电梯困人 " + Ids.token();
        assertThat(Phone.of(as("butler"))
                        .tell(List.of(Phone.record(
                                "FINDING",
                                Ids.next(),
                                Instant.now(),
                                "place",
                                "3栋2单元",
                                "title",
                                title,
                                "words",
                                "",
                                "major",
                                false,
                                "emergency",
                                true,
                                "fault",
                                "leak"))))
                .containsExactly("STORED");
        Locator line = phone.locator("#alarm .alarm-line").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(line).isVisible();
        comfortable(phone);
        phone.context().setOffline(true);
        assertThat(phone.locator("#alarm")).isHidden();
        phone.context().setOffline(false);
        assertThat(line).isVisible();
        line.locator("[data-take]").tap();
        assertThat(phone.locator("#alarm .alarm-taken")).isVisible();
    }

    private void start(Page phone) {
        phone.locator(".card.big").first().click();
        phone.locator("footer .strong").click();
        phone.locator(".coming").waitFor();
    }

    private static void visit(Page phone, String code) {
        phone.locator("footer .tall").click();
        phone.fill("#typed-code", code);
        phone.press("#typed-code", "Enter");
    }

    /** What the bundled reader makes of a label. */
    private static Object read(Page phone, String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
        StringBuilder modules = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                modules.append(code.getModule(x, y) ? '1' : '0');
            }
        }
        return phone.evaluate("""
                async ([size, modules]) => {
                    const { reader } = await import('/js/barcode.js');
                    const side = (size + 8) * 6, data = new Uint8ClampedArray(side * side * 4).fill(255);
                    for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) {
                        const column = Math.floor(x / 6) - 4, line = Math.floor(y / 6) - 4;
                        if (column >= 0 && line >= 0 && column < size && line < size && modules[line * size + column] === '1')
                            data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
                    }
                    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
                    canvas.getContext('2d').putImageData(new ImageData(data, side, side), 0, 0);
                    return (await reader())(canvas);
                }""", List.of(code.size, modules.toString()));
    }
}
