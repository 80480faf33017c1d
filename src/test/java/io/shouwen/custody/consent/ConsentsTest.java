package io.shouwen.custody.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.ParcelWorld;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.files.Prepared;
import io.shouwen.platform.files.Samples;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.awt.image.BufferedImage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause("3.4.1")
class ConsentsTest extends ShouwenTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Prepared SIGNED =
            Prepared.drawn("签名.png", new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB));

    @Autowired
    Consents consents;

    @Autowired
    GiveConsent giveConsent;

    @Autowired
    WithdrawConsent withdrawConsent;

    @Autowired
    WriteConsentText writeConsentText;

    @Test
    void a_household_signs_on_the_pad_and_withdraws_by_one_button() {
        var desk = as("desk");
        UUID house = world.household(World.PROJECT, "94-1-101", "同意者", "13871010001");
        String page = "/p/jinxiu/houses/" + house + "/consents";
        String id = Ids.next().toString();
        Map<String, String> form = Map.of("id", id, "version", "1", "givenBy", "同意者", "drawing", ParcelWorld.drawing());
        assertThat(desk.post(page, form).statusCode()).isEqualTo(303);
        assertThat(desk.post(page, form).statusCode()).isEqualTo(303);
        assertThat(standing(house)).isEqualTo(id);
        assertThat(desk.get("/p/jinxiu/houses/" + house).body()).contains("同意者", "houses/" + house + "/consents");
        assertThat(desk.get("/p/jinxiu/consents?show=with&q=94-1-101").body()).contains("94栋1单元101室");
        assertThat(desk.get("/p/jinxiu/consents?show=with&q=71010001").body()).contains("94栋1单元101室");

        assertThat(desk.post("/p/jinxiu/consents/" + id + "/withdrawal", Map.of("house", house.toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(standing(house)).isNull();
        assertThat(desk.get("/p/jinxiu/consents?show=withdrawn&q=94-1-101").body())
                .contains("94栋1单元101室");
        assertThat(desk.get("/p/jinxiu/consents?show=with&q=94-1-101").body()).doesNotContain("94栋1单元101室");
    }

    @Test
    void a_signed_paper_is_scanned_and_nothing_unsigned_is_a_consent() {
        var desk = as("desk");
        UUID house = world.household(World.PROJECT, "94-1-102", "纸质者", "13871010002");
        String page = "/p/jinxiu/houses/" + house + "/consents";
        Map<String, String> form = Map.of("id", Ids.next().toString(), "version", "1", "givenBy", "纸质者");
        var unsigned = desk.post(page, form, new Client.Part("other", "x.jpg", Samples.jpeg(40, 30)));
        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(standing(house)).isNull();
        assertThat(desk.post(page, form, new Client.Part("paper", "同意书.jpg", Samples.jpeg(40, 30)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(standing(house)).isNotNull();
    }

    @Test
    void a_courier_sees_yes_or_no_and_nothing_else() {
        UUID house = world.household(World.PROJECT, "94-1-103", "可代收", "13871010003");
        give(house, "可代收");
        world.household(World.PROJECT, "94-1-104", "未同意", "13871010004");
        assertThat(proof("94-1-103", "可代收")).contains("is-yes").doesNotContain("is-no");
        assertThat(proof("94-1-103", "别人")).contains("is-no").doesNotContain("13871010003", "可代收</");
        assertThat(proof("94-1-104", "未同意")).contains("is-no");
        assertThat(proof("71-9-999", "可代收")).contains("is-no");
    }

    @Test
    void a_household_has_one_consent_to_a_text() {
        UUID house = world.household(World.PROJECT, "94-1-105", "两次者", "13871010005");
        give(house, "两次者");
        assertThatThrownBy(() -> give(house, "两次者"))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("custody.consent.stands-already"));
    }

    @Test
    void moving_out_ends_it() {
        UUID house = world.household(World.PROJECT, "94-1-106", "搬走者", "13871010006");
        give(house, "搬走者");
        assertThat(standing(house)).isNotNull();
        seeing(() -> jdbc.sql("update estate.household set moved_out_on = '2026-11-21' where house_id = ?")
                .param(house)
                .update());
        assertThat(standing(house)).isNull();
        assertThat(as("desk").get("/p/jinxiu/houses/" + house + "/consents").body())
                .contains("已搬离");
    }

    @Test
    void a_new_text_asks_for_a_new_consent_only_if_the_project_says_so() {
        UUID there = World.OTHER_PROJECT;
        UUID house = world.household(there, "94-1-107", "云庭者", "13871010007");
        in(there, () -> {
            giveConsent.give(there, Ids.next(), house, 1, "云庭者", SIGNED, "zh", world.actor("desk"), NOW);
            return null;
        });
        write(there, 1, false);
        assertThat(in(there, () -> consents.standing(there, house))).isPresent();
        assertThatThrownBy(() -> write(there, 1, false)).isInstanceOf(RuleBroken.class);
        write(there, 2, true);
        assertThat(in(there, () -> consents.standing(there, house))).isEmpty();
        assertThatThrownBy(() -> in(there, () -> {
                    giveConsent.give(there, Ids.next(), house, 2, "云庭者", SIGNED, "zh", world.actor("desk"), NOW);
                    return null;
                }))
                .isInstanceOf(RuleBroken.class);
        in(there, () -> {
            giveConsent.give(there, Ids.next(), house, 3, "云庭者", SIGNED, "zh", world.actor("desk"), NOW);
            return null;
        });
        assertThat(in(there, () -> consents.standing(there, house))).isPresent();
    }

    @Test
    void a_text_too_short_keeps_what_was_typed() {
        var manager = as("manager");
        var refused = manager.post(
                "/p/jinxiu/consents/texts",
                Map.of("id", Ids.next().toString(), "version", "1", "chinese", "太短", "english", "short words"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("太短", "short words");
        assertThat(as("desk").get("/p/jinxiu/consents/texts").body())
                .contains("第 1 版")
                .doesNotContain("<textarea");
    }

    private void write(UUID projectId, int changed, boolean anew) {
        in(projectId, () -> {
            writeConsentText.write(
                    projectId,
                    Ids.next(),
                    changed,
                    "另外一种说法，另外一种说法，另外一种说法。",
                    "Other words that say the same thing.",
                    anew,
                    world.actor("manager"),
                    NOW);
            return null;
        });
    }

    private void give(UUID house, String name) {
        acting("desk", () -> {
            giveConsent.give(World.PROJECT, Ids.next(), house, 1, name, SIGNED, "zh", world.actor("desk"), NOW);
            return null;
        });
    }

    private String proof(String house, String name) {
        return as("desk")
                .get("/p/jinxiu/consents/proof?house=" + house + "&name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .body();
    }

    private String standing(UUID house) {
        return seeing(() ->
                consents.standing(World.PROJECT, house).map(UUID::toString).orElse(null));
    }
}
