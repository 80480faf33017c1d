package io.shouwen.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.shouwen.platform.Ids;
import io.shouwen.platform.notify.Letter;
import io.shouwen.platform.notify.MessageChannel;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.platform.notify.Outbox;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.Outside;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MessagesBrowserTest extends BrowserTest {

    @Autowired
    Outbox outbox;

    @Autowired
    Accounts accounts;

    @Test
    void a_failed_message_stands_out_and_is_sent_again_by_hand() {
        String phone = "13900006101";
        Outside.refuse(phone, 5);
        seeing(() -> outbox.send(
                World.PROJECT,
                new Letter(
                        MessageChannel.SMS,
                        phone,
                        Kind.NEWS,
                        Ids.next().toString(),
                        "zh",
                        "webhook.trial.text",
                        List.of("回声"),
                        null)));

        Page page = page("manager", DESK);
        page.navigate(address("/p/jinxiu/messages?state=failed&channel=sms"));
        Locator row = page.locator(".ms-failed").filter(new Locator.FilterOptions().setHasText("回声"));
        page.waitForCondition(() -> {
            page.reload();
            return row.count() == 1;
        });
        assertThat(row).containsText("139****6101");
        assertThat(row).not().containsText(phone);
        comfortable(page);

        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("查看完整地址"))
                .click();
        assertThat(row).containsText(phone);
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("重新发送"))
                .click();
        assertThat(page.locator(".flash")).containsText("重新排队");
        assertThat(row).hasCount(0);

        page.setViewportSize(PHONE, 844);
        page.navigate(address("/p/jinxiu/messages"));
        assertThat(page.locator(".ms-row").first()).isVisible();
        comfortable(page);
        page.navigate(address("/p/jinxiu/webhook"));
        page.fill("#url", "http://10.0.0.8/robot");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(page.locator("#url-error")).containsText("https");
        comfortable(page);
    }

    @Test
    void a_butler_chooses_on_the_phone_how_to_be_reached() {
        String name = "reach" + Ids.next().toString().substring(0, 8);
        seeing(() -> {
            accounts.grant(
                    accounts.open(name, "方晓", io.shouwen.platform.demo.DemoData.PASSWORD, true, Instant.now()),
                    World.PROJECT,
                    Role.BUTLER,
                    Instant.now());
            return true;
        });
        Page page = page(name, PHONE);
        page.navigate(address("/"));
        page.locator(".me summary").click();
        page.getByText("消息设置").click();
        assertThat(page.locator("h1")).hasText("消息设置");
        assertThat(page.locator("input[value='ALARM:SMS']")).isChecked();
        assertThat(page.locator("input[value='NEWS:SMS']")).not().isChecked();
        comfortable(page);

        page.check("input[value='TASK:MAIL']");
        page.fill("#phone", "12345");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(page.locator("#phone-error")).isVisible();
        assertThat(page.locator("#mail-error")).isVisible();
        assertThat(page.locator("input[value='TASK:MAIL']")).isChecked();

        page.fill("#phone", "+86 139 0000 6102");
        page.fill("#mail", "fang@staff.example");
        page.check("input[name=language][value=en]");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(page.locator(".flash")).containsText("已保存");
        assertThat(page.locator("#phone")).hasValue("13900006102");
        assertThat(page.locator("input[value='TASK:MAIL']")).isChecked();

        english(page);
        page.setViewportSize(DESK, 900);
        page.reload();
        assertThat(page.locator("h1")).hasText("Message settings");
        comfortable(page);
        assertThat(seeing(() -> jdbc.sql(
                                "select language from platform.contact_preference where mail = 'fang@staff.example'")
                        .query(String.class)
                        .list()))
                .contains("en");
    }
}
