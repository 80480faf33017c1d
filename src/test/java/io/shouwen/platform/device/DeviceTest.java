package io.shouwen.platform.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A phone that stays signed in, over HTTP. */
class DeviceTest extends ShouwenTest {

    @Autowired
    Accounts accounts;

    private final String username = "walker-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_phone_kept_signed_in_begins_a_session_anew_and_its_token_is_another_each_time() {
        UUID id = person();
        Client phone = kept("小满的手机");
        String first = phone.cookie(DeviceCookie.NAME);
        phone.forget("shouwen");
        assertThat(phone.get("/password").statusCode()).isEqualTo(200);
        String second = phone.cookie(DeviceCookie.NAME);
        assertThat(second).isNotEqualTo(first).startsWith(first.split("\\.")[0]);
        assertThat(audited(id)).containsExactly("signed-in", "kept-device", "signed-in-by-device");
        assertThat(phone.get("/devices").body()).contains("小满的手机").contains("正在用这一部");
        assertThat(jdbc.sql("select count(*) from platform.device where token_hash in (?, ?)")
                        .params(first.split("\\.")[1], second.split("\\.")[1])
                        .query(Integer.class)
                        .single())
                .as("only hashes are kept")
                .isZero();
    }

    @Test
    void without_asking_for_it_nothing_is_kept() {
        person();
        Client phone = nobody();
        phone.signIn(username, DemoData.PASSWORD);
        assertThat(phone.cookie(DeviceCookie.NAME)).isNull();
        phone.forget("shouwen");
        assertThat(phone.get("/password").statusCode()).isEqualTo(302);
    }

    @Test
    void requests_sent_side_by_side_after_the_session_ended_are_all_answered() {
        person();
        Client phone = kept("平板");
        phone.forget("shouwen");
        String carried = phone.cookie(DeviceCookie.NAME);
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> carrying(carried).get("/password").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnly(200);
    }

    @Test
    void a_copied_token_ends_the_device_for_whoever_holds_it() {
        UUID id = person();
        Client phone = kept("被抄走的手机");
        String copied = phone.cookie(DeviceCookie.NAME);
        for (int i = 0; i < 2; i++) {
            phone.forget("shouwen");
            phone.get("/password");
        }
        assertThat(carrying(copied).get("/password").statusCode()).isEqualTo(302);
        assertThat(phone.get("/password").statusCode()).as("its session too").isEqualTo(302);
        assertThat(audited(id)).endsWith("refused-copied-device");
    }

    @Test
    void a_lost_phone_is_revoked_from_elsewhere_and_its_session_ends_at_once() {
        UUID id = person();
        Client lost = kept("丢了的手机");
        Client computer = Client.signedOn(port, username);
        assertThat(computer.get("/devices").body()).contains("丢了的手机");
        String device = lost.cookie(DeviceCookie.NAME).split("\\.")[0];
        assertThat(computer.post("/devices/" + device + "/revocation", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(lost.get("/password").statusCode()).isEqualTo(302);
        assertThat(computer.get("/devices").body()).doesNotContain("丢了的手机");
        assertThat(audited(id)).endsWith("revoked-device");
    }

    @Test
    void an_administrator_revokes_a_colleagues_phone_and_nobody_revokes_a_strangers() {
        UUID id = person();
        Client lost = kept("同事的手机");
        String device = lost.cookie(DeviceCookie.NAME).split("\\.")[0];
        assertThat(as("desk")
                        .post("/devices/" + device + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(404);
        in(
                World.PROJECT,
                () -> jdbc.sql("""
                insert into staff.staff (project_id, id, number, name, phone, post, work_phone, joined_on)
                values (?, ?, ?, '同事', '', '', '', date '2026-01-01')""")
                        .params(World.PROJECT, id, username.substring(0, 12))
                        .update());
        String page = "/p/jinxiu/staff/" + id + "/devices";
        assertThat(as("admin").get(page).body()).contains("同事的手机");
        assertThat(as("admin")
                        .post(page + "/" + device + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(lost.get("/password").statusCode()).isEqualTo(302);
        assertThat(as("admin")
                        .post(page + "/" + device + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_new_password_ends_all_devices() {
        UUID id = person();
        Client phone = kept("手机");
        Client tablet = kept("平板");
        var typed = new HashMap<>(Map.of("old", DemoData.PASSWORD, "chosen", "a longer one of my own"));
        typed.put("again", "a longer one of my own");
        tablet.get("/password");
        assertThat(tablet.post("/password", typed).statusCode()).isEqualTo(303);
        phone.forget("shouwen");
        assertThat(phone.get("/password").statusCode()).isEqualTo(302);
        assertThat(ends(id)).containsExactly("PASSWORD", "PASSWORD");
    }

    @Test
    void signing_out_ends_this_phone_and_no_other() {
        UUID id = person();
        Client phone = kept("手机");
        Client tablet = kept("平板");
        phone.get("/password");
        phone.post("/logout", Map.of());
        assertThat(phone.cookie(DeviceCookie.NAME)).isNull();
        tablet.forget("shouwen");
        assertThat(tablet.get("/password").statusCode()).isEqualTo(200);
        assertThat(ends(id)).containsExactly("SIGNED_OUT");
    }

    @Test
    void another_person_signing_in_takes_the_phone_over() {
        UUID id = person();
        Client phone = kept("公用手机");
        phone.forget("shouwen");
        phone.get("/css/shell.css");
        String other = "other-" + username;
        accounts.open(other, "另一位", DemoData.PASSWORD, true, Instant.now());
        phone.signIn(other, DemoData.PASSWORD);
        phone.forget("shouwen");
        assertThat(phone.get("/password").statusCode()).isEqualTo(302);
        assertThat(ends(id)).containsExactly("OTHER_PERSON");
    }

    @Test
    void a_mistyped_password_leaves_the_wish_and_the_name() {
        Client phone = nobody();
        phone.get("/login");
        String back = phone.post(
                        "/login", Map.of("username", "nobody", "password", "x", "keep", "on", "device", "我的手机"))
                .headers()
                .firstValue("location")
                .orElse("");
        assertThat(phone.get(back.substring(back.indexOf("/login"))).body())
                .contains("value=\"我的手机\"")
                .containsPattern("name=\"keep\"[^>]*checked");
    }

    private UUID person() {
        UUID id = accounts.open(username, "秦小满", DemoData.PASSWORD, true, Instant.now());
        accounts.grant(id, DemoData.PROJECT, Role.REPAIR, Instant.now());
        return id;
    }

    private Client kept(String name) {
        Client phone = nobody();
        phone.get("/login");
        phone.post("/login", Map.of("username", username, "password", DemoData.PASSWORD, "keep", "on", "device", name));
        return phone;
    }

    private Client carrying(String device) {
        Client copy = nobody();
        copy.carry(DeviceCookie.NAME, device);
        return copy;
    }

    private List<String> audited(UUID id) {
        return in(
                Ids.GROUP,
                () -> jdbc.sql("select action from platform.audit_entry where subject_id = ? order by id")
                        .param(id.toString())
                        .query(String.class)
                        .list());
    }

    private List<String> ends(UUID id) {
        return jdbc.sql("""
                select e.why from platform.device_end e join platform.device d on d.id = e.device_id
                where d.account_id = ?""").param(id).query(String.class).list();
    }
}
