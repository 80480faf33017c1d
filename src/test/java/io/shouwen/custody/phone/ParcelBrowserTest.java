package io.shouwen.custody.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.shouwen.custody.pickup.PickupWorld;
import io.shouwen.custody.pickup.PickupWorld.Home;
import io.shouwen.platform.Clause;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A butler with parcels at the door, with and without a signal. */
@Clause("3.4.5")
class ParcelBrowserTest extends BrowserTest {

    private static final String UNSENT = "#chip";

    @Autowired
    PickupWorld pickups;

    private String butler;
    private Home home;

    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.ALLOW;
    }

    @BeforeEach
    void door() {
        butler = new Door(world, jdbc, transaction).butler("门口关");
        home = pickups.home(World.PROJECT, "门口王");
    }

    private Page phone(int width) {
        Page phone = page(butler, width);
        phone.navigate(address("/field/"));
        phone.locator(".cards .card").first().waitFor();
        phone.evaluate("navigator.serviceWorker.ready.then(() => true)");
        return phone;
    }

    private static void parcels(Page phone, String sought) {
        phone.locator(".card:has-text('快递')").click();
        phone.fill("#sought", sought);
    }

    private static void sign(Page phone) {
        Locator pad = phone.locator(".pad");
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        phone.mouse().move(box.x + 30, box.y + 30);
        phone.mouse().down();
        phone.mouse().move(box.x + 150, box.y + 120);
        phone.mouse().move(box.x + 200, box.y + 40);
        phone.mouse().up();
    }

    private int out(UUID parcel) {
        return seeing(() -> jdbc.sql("select count(*) from custody.step where thing_id = ? and movement = 'HAND_OUT'")
                .param(parcel)
                .query(Integer.class)
                .single());
    }

    @Test
    void from_a_cold_start_without_a_signal_parcels_are_found_signed_for_and_sent_later() {
        UUID first = pickups.parcel(World.PROJECT, home);
        UUID second = pickups.parcel(World.PROJECT, home);
        Page before = phone(PHONE);
        BrowserContext context = before.context();
        context.setOffline(true);
        close(before);

        Page phone = context.newPage();
        phone.navigate(address("/field/"));
        parcels(phone, home.phone().substring(7));
        comfortable(phone);
        phone.locator("main .card").first().click();
        assertThat(phone.locator("h1")).containsText("9栋");
        assertThat(phone.locator("main")).containsText("门*王");
        comfortable(phone);
        for (UUID parcel : List.of(first, second)) {
            phone.locator(".check:has-text('" + pickups.tag(parcel) + "') input")
                    .check();
        }
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".told.bad")).containsText("请选择领取人");
        phone.locator("input[value=delegate]").check();
        phone.fill("#delegate-name", "代领赵");
        phone.locator(".delegate .chip").nth(1).click();
        phone.fill("#delegate-phone", "13912345678");
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".told.bad")).containsText("签名");
        sign(phone);
        comfortable(phone);
        phone.locator("footer .strong").click();
        assertThat(phone.locator(".told")).containsText("交付 2 件");
        assertThat(phone.locator("main")).not().containsText(home.code());
        assertThat(phone.locator(UNSENT)).containsText("1 条未上传");
        assertThat(out(first)).isZero();

        context.setOffline(false);
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(out(first)).isEqualTo(1);
        assertThat(out(second)).isEqualTo(1);
    }

    @Test
    void a_signal_lost_in_the_middle_of_sending_hands_nothing_out_twice() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Page phone = phone(360);
        AtomicInteger tries = new AtomicInteger();
        phone.context().route("**/field/records", route -> {
            if (tries.getAndIncrement() == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        parcels(phone, pickups.tag(parcel).substring(8));
        phone.locator("main .card").first().click();
        phone.locator("input[name=who]").first().check();
        sign(phone);
        comfortable(phone);
        phone.locator("footer .strong").click();
        phone.locator(UNSENT).click();
        assertThat(phone.locator("main")).containsText("没有信号");
        assertThat(out(parcel)).isEqualTo(1);
        phone.locator("footer .strong").click();
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(phone.locator(UNSENT)).not().containsText("未收");
        assertThat(out(parcel)).isEqualTo(1);
    }

    @Test
    void what_the_desk_handed_out_meanwhile_is_refused_and_stays_in_the_list_of_what_was_not_accepted() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        Page phone = phone(PHONE);
        phone.context().setOffline(true);
        parcels(phone, home.code());
        phone.locator("main .card").first().click();
        phone.locator("input[name=who]").first().check();
        sign(phone);
        phone.locator("footer .strong").click();
        assertThat(phone.locator(UNSENT)).containsText("1 条未上传");

        assertThat(as("desk")
                        .post("/p/jinxiu/pickups", pickups.form(home, parcel, pickups.code(home)))
                        .statusCode())
                .isEqualTo(303);
        phone.context().setOffline(false);
        assertThat(phone.locator(UNSENT)).containsText("1 条未收");
        phone.locator(UNSENT).click();
        assertThat(phone.locator("main")).containsText(pickups.tag(parcel));
        assertThat(phone.locator("main .wrong")).containsText("不能重复交付");
        comfortable(phone);
        assertThat(out(parcel)).isEqualTo(1);
    }

    @Test
    void without_a_signal_a_household_is_found_by_its_pick_up_code_which_the_phone_does_not_know() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        String code = pickups.code(home);
        Page phone = phone(PHONE);
        assertThat(kept(phone)).contains(pickups.tag(parcel)).doesNotContain(code);
        phone.context().setOffline(true);
        parcels(phone, code);
        assertThat(phone.locator("main .note:has-text('按取件码找到')")).isVisible();
        comfortable(phone);
        phone.locator("main .card:has-text('" + home.code().substring(4) + "室')")
                .click();
        phone.locator(".check:has-text('" + pickups.tag(parcel) + "') input").check();
        phone.locator("input[name=who]").first().check();
        sign(phone);
        phone.locator("footer .strong").click();
        assertThat(phone.locator(UNSENT)).containsText("1 条未上传");
        phone.context().setOffline(false);
        assertThat(phone.locator(UNSENT)).containsText("已全部上传");
        assertThat(phone.locator(UNSENT)).not().containsText("未收");
        assertThat(seeing(() -> jdbc.sql("select proof from custody.hand_out where house_id = ?")
                        .param(home.house())
                        .query(String.class)
                        .single()))
                .isEqualTo("CODE");
        assertThat(kept(phone)).as("what was sent need not lie here").doesNotContain(code, "data:image/png");
    }

    /** Everything in the phone's storage, as text. */
    private static String kept(Page phone) {
        return phone.evaluate("""
                () => new Promise((done) => {
                  const opening = indexedDB.open("shouwen-field");
                  opening.onsuccess = () => {
                    const tx = opening.result.transaction(["records", "bundles", "state"]);
                    const all = ["records", "bundles", "state"].map((name) => tx.objectStore(name).getAll());
                    tx.oncomplete = () => { opening.result.close(); done(JSON.stringify(all.map((one) => one.result))); };
                  };
                })""").toString();
    }

    @Test
    void a_scanned_parcel_opens_its_household_with_only_that_parcel_chosen_in_english_too() {
        UUID parcel = pickups.parcel(World.PROJECT, home);
        pickups.parcel(World.PROJECT, home);
        Page phone = phone(PHONE);
        phone.locator(UNSENT).click();
        phone.locator("button:has-text('English')").click();
        assertThat(phone.locator("h1")).hasText("Sending and settings");
        phone.locator("header button").first().click();
        phone.locator("button:has-text('Scan anything')").click();
        Locator typed = phone.locator("#typed-code");
        typed.fill(pickups.tag(parcel).toLowerCase(java.util.Locale.ROOT));
        typed.press("Enter");
        assertThat(phone.locator(".check:has-text('" + pickups.tag(parcel) + "') input"))
                .isChecked();
        assertThat(phone.locator("main .check input:checked")).hasCount(1);
        assertThat(phone.locator("footer")).containsText("Hand out");
        comfortable(phone);
        phone.locator("header button").first().click();
        assertThat(phone.locator("h1")).hasText("Parcels");
        comfortable(phone);
    }
}
