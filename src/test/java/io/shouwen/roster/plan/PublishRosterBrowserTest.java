package io.shouwen.roster.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Span;
import io.shouwen.roster.PostKind;
import io.shouwen.roster.Roster;
import io.shouwen.roster.pattern.ShiftPattern;
import io.shouwen.roster.pattern.ShiftPatterns;
import io.shouwen.world.BrowserTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause("2.1.1")
class PublishRosterBrowserTest extends BrowserTest {

    @Autowired
    ShiftPatterns patterns;

    @Autowired
    Roster roster;

    @Autowired
    Shifts shifts;

    @Test
    void a_gap_is_published_only_with_a_name_and_a_word_and_then_staff_see_their_shifts() {
        LocalDate day = LocalDate.of(2031, 5, 6);
        shift("desk", day, pattern("发布班"), false);
        Page page = page("supervisor", DESK);
        page.navigate(address("/p/jinxiu/roster/publication?from=" + day + "&to=" + day));
        Locator publish = page.locator("main form[method=post] button[type=submit]");
        publish.click();
        assertThat(page.locator("[role=alert]")).containsText("还有缺岗没有写明负责人和原因");
        assertThat(page.locator("[data-all=staff].is-invalid").first()).isVisible();
        page.selectOption("#all-staff", world.id("supervisor").toString());
        page.locator("#fill-all").click();
        assertThat(page.locator("[data-all=staff]").first())
                .hasValue(world.id("supervisor").toString());
        publish.click();
        assertThat(page.locator("[role=alert]")).containsText("不能发布");
        comfortable(page);
        page.fill("#all-why", "春检，主管顶班");
        page.locator("#fill-all").click();
        assertThat(page.locator("[data-all=why]").last()).hasValue("春检，主管顶班");
        publish.click();
        assertThat(page.getByText("排班已发布，已通知有关人员。")).isVisible();
        page.navigate(address("/p/jinxiu/roster/publication?from=" + day + "&to=" + day));
        assertThat(page.locator("main summary")).containsText("已有人负责的缺岗");
        Page staff = page("desk", PHONE);
        staff.navigate(address("/p/jinxiu/my-shifts?month=2031-05"));
        assertThat(staff.locator(".rs-calendar .rs-chip")).containsText("发布班");
        comfortable(staff);
    }

    @Test
    void a_swap_is_asked_on_the_phone_agreed_to_and_granted() {
        LocalDate day = LocalDate.of(2031, 6, 3);
        ShiftPattern early = pattern("换班甲");
        UUID own = shift("desk", day, early, true);
        shift("control", day.plusDays(1), early, true);
        Page asker = page("desk", PHONE);
        asker.navigate(address("/p/jinxiu/my-shifts/" + own + "/swap"));
        comfortable(asker);
        Locator offer = asker.locator(
                "#offer option[value^='" + world.id("control") + "|']", new Page.LocatorOptions().setHasText("06-04"));
        assertThat(offer).hasCount(1);
        asker.selectOption("#offer", offer.getAttribute("value"));
        asker.fill("#reason", "孩子家长会");
        asker.locator("main form[method=post] button[type=submit]").click();
        assertThat(asked(asker)).containsText("待处理");
        Page colleague = page("control", PHONE);
        colleague.navigate(address("/p/jinxiu/my-shifts?month=2031-06"));
        comfortable(colleague);
        Locator card = colleague.locator("section.border-primary", new Page.LocatorOptions().setHasText("孩子家长会"));
        card.locator("button[value=true]").click();
        assertThat(asked(colleague)).containsText("对方已同意，待批");
        Page supervisor = page("supervisor", DESK);
        supervisor.navigate(address("/p/jinxiu/roster/requests"));
        Locator request = supervisor.locator("section", new Page.LocatorOptions().setHasText("孩子家长会"));
        comfortable(supervisor);
        request.locator("button[value=true]").click();
        assertThat(supervisor.getByText("已批准，已通知本人。")).isVisible();
        colleague.navigate(address("/p/jinxiu/my-shifts?month=2031-06"));
        assertThat(colleague.locator(".rs-calendar > div", new Page.LocatorOptions().setHasText("换班甲")))
                .containsText("3");
        assertThat(asked(colleague)).containsText("已批准");
    }

    private static Locator asked(Page page) {
        return page.locator("[aria-labelledby=asked-title] li", new Page.LocatorOptions().setHasText("06-03"));
    }

    private ShiftPattern pattern(String name) {
        return acting("supervisor", () -> {
            UUID post = roster.posts(World.PROJECT).stream()
                    .filter(each -> each.kind() == PostKind.DESK)
                    .findFirst()
                    .orElseThrow()
                    .id();
            String key = patterns.freeKeys(World.PROJECT).getFirst();
            UUID id = patterns.add(World.PROJECT, post, key, name, LocalTime.of(7, 0), LocalTime.of(13, 0));
            return patterns.of(World.PROJECT, false).get(id);
        });
    }

    private UUID shift(String username, LocalDate day, ShiftPattern pattern, boolean published) {
        UUID id = Ids.next();
        UUID staff = world.id(username);
        Span span = pattern.on(day, world.project().zone());
        acting("supervisor", () -> {
            shifts.insert(
                    World.PROJECT,
                    List.of(new RosterShift(id, pattern.postId(), staff, day, span, pattern.id(), published, false)),
                    published ? Instant.parse("2031-01-01T00:00:00Z") : null);
            return Map.of();
        });
        return id;
    }
}
