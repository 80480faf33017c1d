package io.shouwen.patrol.finding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.shouwen.patrol.round.PhotoSubject;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A finding's whole way, each step by the one whose step it is, on the pages they use. */
@Clause({"4.3.1", "4.3.2 b", "4.3.4"})
class FindingBrowserTest extends FindingWorld {

    @Override
    protected ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.ALLOW;
    }

    @Test
    void reported_at_the_desk_dispatched_taken_dealt_with_verified_on_the_phone_and_signed() {
        String title = "楼梯扶手积灰 " + System.nanoTime();
        Page butler = page("butler", PHONE);
        butler.navigate(address("/p/jinxiu/patrol/findings/new"));
        comfortable(butler);
        butler.getByLabel("存在问题").fill(title);
        butler.getByLabel("位置", new Page.GetByLabelOptions().setExact(true)).fill("3栋2单元5层");
        butler.getByLabel("处理前照片").setInputFiles(photo("before.png"));
        butler.getByRole(AriaRole.BUTTON, named("登记")).tap();
        assertThat(butler.locator(".flash")).containsText("上报客服主管");
        assertThat(butler.locator(".pf-now")).containsText("分派");
        assertThat(butler.locator(".pf-photos img")).hasCount(1);
        String path = butler.url();

        Page supervisor = page("supervisor", DESK);
        supervisor.navigate(address("/p/jinxiu/patrol"));
        assertThat(supervisor.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("待分派"))))
                .isVisible();
        comfortable(supervisor);
        // The board shows the most urgent ones only, and other tests' may be more so.
        supervisor =
                anew(supervisor, address("/p/jinxiu/patrol/findings?text=" + title.substring(title.length() - 14)));
        assertThat(supervisor.locator("main")).containsText(title);
        supervisor = anew(supervisor, path);
        supervisor.locator("#job-dispatch > summary").click();
        assertThat(supervisor.locator("#job-dispatch input[name=way]").first()).isFocused();
        supervisor.getByLabel("工作不到位，转部门主管").check();
        supervisor.locator("#dispatch-to").selectOption("保洁部");
        supervisor.getByLabel("处理意见").fill("请今天擦干净");
        supervisor.locator("#job-dispatch button[type=submit]").click();
        assertThat(supervisor.locator(".flash")).containsText("已分派");

        Page head = page("cleaning", PHONE);
        head.navigate(path);
        head.getByRole(AriaRole.BUTTON, named("接收")).tap();
        assertThat(head.locator(".flash")).containsText("已接收");
        head.locator("#job-handling > summary").tap();
        assertThat(head.getByLabel("处理结果")).isFocused();
        head.getByLabel("处理结果").fill("已擦净");
        comfortable(head);
        head.locator("#job-handling button[type=submit]").tap();
        assertThat(head.locator(".flash")).containsText("等待楼宇管家复核");

        butler = anew(butler, path);
        butler.locator("#job-verification > summary").tap();
        assertThat(butler.getByLabel("复核照片")).isFocused();
        butler.getByLabel("复核照片").setInputFiles(photo("now.png"));
        butler.getByLabel("合格", new Page.GetByLabelOptions().setExact(true)).check();
        butler.locator("#job-verification button[type=submit]").tap();
        assertThat(butler.locator(".flash")).containsText("会签");

        supervisor = anew(supervisor, path);
        assertThat(supervisor.locator(".pf-content")).containsText("请今天擦干净");
        Locator form = supervisor.locator("form[data-pad][data-ready]");
        form.locator("button[type=submit]").click();
        assertThat(form.locator("[data-empty]")).isVisible();
        form.getByLabel("打字代替手写").fill("吴敏");
        comfortable(supervisor);
        form.locator("button[type=submit]").click();
        assertThat(supervisor.locator(".flash")).containsText("已签字");

        head = anew(head, path);
        Locator pad = head.locator("form[data-pad][data-ready] canvas");
        pad.scrollIntoViewIfNeeded();
        draw(head, pad.boundingBox());
        comfortable(head);
        head.locator("form[data-pad] button[type=submit]").click();
        assertThat(head.locator(".pf-stage")).hasText("已结案");
        assertThat(head.locator(".pf-lines img")).hasCount(2);
        comfortable(head);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        org.assertj.core.api.Assertions.assertThat(stage(id)).isEqualTo(FindingStage.SIGNED);
    }

    @Test
    void with_no_signal_the_phone_shows_the_pictures_of_what_waits_to_be_looked_at() {
        String title = "楼道积灰 " + Ids.token();
        UUID id = handled(title);
        UUID file = acting("butler", () -> {
            photos.keep(World.PROJECT, Ids.next(), signature(), Instant.now(), id, null, PhotoSubject.BEFORE);
            return jdbc.sql("select file_id from patrol.photo where project_id = ? and finding_id = ?")
                    .params(World.PROJECT, id)
                    .query(UUID.class)
                    .single();
        });
        Page phone = page("butler", PHONE);
        phone.navigate(address("/field/"));
        phone.locator(".cards .card").first().waitFor();
        phone.evaluate("""
                async (file) => {
                    const [{ phone }, store] = await Promise.all([import('/field/phone.js'), import('/field/store.js')]);
                    const kept = () => store.picture(phone.who.id, 'jinxiu', file);
                    const never = new Promise((done, failed) => setTimeout(() => failed(new Error('not taken along')), 15000));
                    for (;;) {
                        const another = new Promise(done => addEventListener('pictures', done, { once: true }));
                        if (await kept()) return;
                        await Promise.race([another, never]);
                    }
                }""", file.toString());
        phone.context().setOffline(true);
        phone.locator("button.card:has-text('待办问题')").click();
        phone.locator("button.card:has-text('" + title + "')").click();
        assertThat(phone.locator("main .pictures img[src^=blob]")).isVisible();
        phone.locator("main .pictures img").evaluate("image => image.decode()");
        assertThat(phone.locator(".pictures figcaption")).hasText("发现时");
        comfortable(phone);
    }

    private static void draw(Page page, BoundingBox box) {
        page.mouse().move(box.x + 40, box.y + 60);
        page.mouse().down();
        for (int step = 1; step <= 12; step++) {
            page.mouse().move(box.x + 40 + step * 16, box.y + (step % 2 == 0 ? 50 : 120));
        }
        page.mouse().up();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static FilePayload photo(String name) {
        return new FilePayload(name, "image/png", picture());
    }
}
