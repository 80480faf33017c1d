package io.shouwen.breaches.dossier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.files.Samples;
import io.shouwen.world.BrowserTest;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A breach on the phones of those who deal with it, a page for each of its stages. */
@Clause("2.1.8")
class BreachBrowserTest extends BrowserTest {

    private static final FilePayload PICTURE = new FilePayload("现场.jpg", "image/jpeg", Samples.jpeg(60, 40));

    @Test
    void each_stage_is_walked_with_a_thumb() {
        as("manager")
                .post(
                        "/p/jinxiu/breaches/law/authorities",
                        Map.of("id", Ids.next().toString(), "name", "城管中队", "telephone", "02112345"));
        Page phone = page("supervisor", PHONE);
        phone.navigate(address("/p/jinxiu/breaches/new"));
        comfortable(phone);
        phone.getByLabel("什么事").fill("走道堆放旧家具");
        phone.getByLabel("位置", new Page.GetByLabelOptions().setExact(true)).fill("3栋2单元9层走道");
        phone.getByLabel("照片").setInputFiles(PICTURE);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^登记")))
                .tap();
        stage(phone, "待核实");
        unfold(phone, "particulars");
        phone.locator("#job-particulars select[name=kind]").selectOption("PILING");
        comfortable(phone);
        send(phone, "particulars");
        stage(phone, "待劝阻");
        unfold(phone, "persuasion");
        phone.getByLabel("对谁说的").fill("住户张先生");
        phone.getByLabel("说了什么").fill("请今天搬走");
        phone.getByLabel("不听劝阻").check();
        comfortable(phone);
        send(phone, "persuasion");
        stage(phone, "劝阻无效");
        unfold(phone, "notice");
        phone.getByLabel("发给谁").fill("张先生");
        phone.getByLabel("整改期限").fill("2099-01-01T10:00");
        phone.getByLabel(Pattern.compile("消防法")).check();
        comfortable(phone);
        send(phone, "notice");
        stage(phone, "已发通知");
        unfold(phone, "delivery");
        phone.getByLabel("签收人").fill("张先生");
        BoundingBox pad =
                Objects.requireNonNull(phone.locator("#job-delivery canvas").boundingBox());
        phone.mouse().move(pad.x + 20, pad.y + 40);
        phone.mouse().down();
        phone.mouse().move(pad.x + 160, pad.y + 90);
        phone.mouse().move(pad.x + 60, pad.y + 120);
        phone.mouse().up();
        comfortable(phone);
        phone.locator("#job-delivery form[data-pad] button[type=submit]").tap();
        assertThat(phone.locator(".tk-history")).containsText("本人签收");
        unfold(phone, "report");
        phone.locator("#authority").selectOption(new SelectOption().setIndex(1));
        phone.getByLabel("上报内容、接报人").fill("电话报告");
        comfortable(phone);
        send(phone, "report");
        stage(phone, "已上报");
        unfold(phone, "answer");
        phone.getByLabel("给了处理意见").check();
        phone.getByLabel("答复内容").fill("先行清理");
        send(phone, "answer");
        stage(phone, "部门已答复");
        comfortable(phone);
        unfold(phone, "remedy");
        phone.getByLabel("怎么整改的").fill("已搬走");
        send(phone, "remedy");
        stage(phone, "已整改待复核");
        String path = phone.url();

        Page butler = page("butler", PHONE);
        butler.navigate(path);
        unfold(butler, "verification");
        butler.locator("#verification-photos").setInputFiles(PICTURE);
        butler.locator("#job-verification input[value=yes]").check();
        butler.getByLabel("复核情况").fill("走道清空");
        comfortable(butler);
        send(butler, "verification");
        stage(butler, "已结案");
        comfortable(butler);
        for (String each : new String[] {
            "/p/jinxiu/breaches?show=all", "/p/jinxiu/breaches/law", path + "/notices/1", path + "/sheet"
        }) {
            butler = anew(butler, each.startsWith("http") ? each : address(each));
            comfortable(butler);
        }
    }

    private static void stage(Page page, String said) {
        assertThat(page.locator(".br-stage").first()).hasText(said);
    }

    private static void unfold(Page page, String job) {
        page.locator("#job-" + job + " > summary").tap();
    }

    private static void send(Page page, String job) {
        page.locator("#job-" + job + " button[type=submit]").last().tap();
    }
}
