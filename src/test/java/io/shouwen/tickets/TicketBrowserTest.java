package io.shouwen.tickets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.shouwen.platform.Ids;
import io.shouwen.tickets.handover.HandOverTicket;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages as people use them: by keyboard at the desk, by thumb on the stairs. */
class TicketBrowserTest extends BrowserTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    HandOverTicket handingOver;

    @Autowired
    SettleTicket settling;

    @Autowired
    CloseTicket closing;

    @Autowired
    Tickets tickets;

    @Test
    void the_keyboard_alone_takes_a_matter_in() {
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/tickets/new"));
        assertThat(page.locator("input[value=REPAIR]")).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Tab");
        page.keyboard().type("单元门关不上");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("5栋大堂");
        comfortable(page);
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/tickets/*-*");
        assertThat(page.locator("h1")).hasText("单元门关不上");
        assertThat(page.locator(".tk-head")).containsText("投诉");
        comfortable(page);
    }

    @Test
    void a_butler_accepts_and_settles_with_the_thumb() {
        UUID id = offered("单元灯不亮");
        Page page = page("butler", PHONE);
        page.navigate(address("/p/jinxiu/tickets"));
        comfortable(page);
        // Other tests leave this butler a long list.
        page.navigate(address("/p/jinxiu/tickets?text=单元灯不亮"));
        page.getByText("单元灯不亮").click();
        comfortable(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("接收").setExact(true))
                .tap();
        page.fill("#comment-text", "现场照片");
        page.setInputFiles("input[name=files]", new FilePayload("灯.png", "image/png", picture()));
        page.locator(".tk-comment button[type=submit]").tap();
        assertThat(page.locator(".tk-files img")).hasCount(1);
        page.locator("#job-settlement summary").tap();
        page.fill("#settlement-text", "换了灯管");
        comfortable(page);
        page.locator("#job-settlement button[type=submit]").tap();
        assertThat(page.locator(".tk-head")).containsText("待结案");
        org.assertj.core.api.Assertions.assertThat(
                        seeing(() -> tickets.find(World.PROJECT, id)).owner())
                .isEqualTo(world.id("butler"));
    }

    @Test
    void a_phones_original_is_made_small_before_it_is_sent_and_lists_show_a_smaller_one_still() {
        UUID id = offered("外墙渗水");
        Page page = page("desk", DESK);
        page.navigate(address("/p/jinxiu/tickets/" + id));
        page.fill("#comment-text", "住户发来的照片");
        byte[] original = picture(2600, 1900);
        page.setInputFiles("input[name=files]", new FilePayload("外墙.png", "image/png", original));
        page.locator(".tk-comment button[type=submit]").click();
        Locator shown = page.locator(".tk-files img");
        assertThat(shown).hasAttribute("alt", "外墙.jpg");
        assertThat(shown).hasJSProperty("naturalWidth", 480);
        org.assertj.core.api.Assertions.assertThat(seeing(
                        () -> jdbc.sql("""
                                select f.size from platform.file f join tickets.comment_file c on c.file_id = f.id
                                where c.ticket_id = ?""").param(id).query(Integer.class).single()))
                .isLessThan(original.length / 4);
        org.assertj.core.api.Assertions.assertThat(page.locator(".tk-files a")
                        .evaluate("async (a) => (await createImageBitmap(await (await fetch(a.href)).blob())).width"))
                .isEqualTo(1600);
    }

    @Test
    void lists_and_follow_ups_are_comfortable_in_both_widths() {
        UUID id = offered("楼道灯闪");
        for (int width : new int[] {DESK, PHONE}) {
            Page page = page("supervisor", width);
            for (String path : new String[] {
                "tickets?tab=all&text=灯", "follow-ups", "tickets/new", "tickets/" + id, "tickets/" + id + "/details"
            }) {
                page.navigate(address("/p/jinxiu/" + path));
                comfortable(page);
            }
        }
    }

    @Test
    void the_resident_answers_with_one_tap() {
        UUID id = offered("地漏堵了");
        acting("butler", () -> {
            handingOver.accept(World.PROJECT, id, world.actor("butler"), Instant.now());
            return null;
        });
        Instant now = Instant.now();
        acting(
                "butler",
                () -> closing.close(
                        settling.settle(
                                tickets.forMove(World.PROJECT, id), world.actor("butler"), WayOut.HANDLED, "已疏通", now),
                        world.actor("butler"),
                        "已疏通",
                        now));
        Page desk = page("desk", DESK);
        desk.navigate(address("/p/jinxiu/tickets/" + id));
        comfortable(desk);
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("评价链接"))
                .click();
        String link = desk.locator("#link").inputValue();
        Page phone = page(PHONE);
        phone.navigate(address(link.substring(link.indexOf("/o/"))));
        comfortable(phone);
        phone.locator(".tk-score-3").tap();
        assertThat(phone.locator("h1")).hasText("谢谢您的评价！");
    }

    private static byte[] picture() {
        return picture(8, 8);
    }

    /** Grained as a photo is. */
    private static byte[] picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(7);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, 0x808080 + grain.nextInt(0x202020));
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID offered(String title) {
        NewTicket in = new NewTicket(
                Ids.next(), Kind.REPAIR, Channel.CALL, title, "", "大堂", null, null, "王女士", "13800005678", null);
        return acting("desk", () -> {
            UUID id = opening.open(in, world.project(), world.actor("desk"), Instant.now())
                    .id();
            handingOver.offer(World.PROJECT, id, world.actor("desk"), world.id("butler"), "请上门", Instant.now());
            return id;
        });
    }
}
