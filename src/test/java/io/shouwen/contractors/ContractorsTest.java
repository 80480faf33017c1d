package io.shouwen.contractors;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.standard.guide.Trade;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ContractorsTest extends ShouwenTest {

    private static final String LIST = "/p/jinxiu/contractors";
    private static final Pattern LINK = Pattern.compile("/o/jinxiu/join/[\\w-]{27}");
    private static final AtomicInteger NEXT = new AtomicInteger(10);

    @Autowired
    Contractors contractors;

    @Autowired
    AdmitWorkers admit;

    @Test
    void the_desk_finds_who_mends_the_lift_at_night_and_sees_no_private_number() {
        HttpResponse<String> list = as("desk").get(LIST + "?trade=LIFT");
        assertThat(list.body())
                .contains("沪梯电梯维保有限公司", "400-820-1101", "138****2001")
                .doesNotContain("13800002001", "申固防水");
        UUID lifts = company("沪梯电梯维保有限公司");
        assertThat(as("desk").get(LIST + "/" + lifts).body())
                .contains("138****2001")
                .doesNotContain("13800002001");
        assertThat(as("desk")
                        .post(LIST + "/" + lifts + "/shown-phones", Map.of())
                        .body())
                .contains("13800002001");
        assertThat(seeing(() -> jdbc.sql(
                                "select count(*) from platform.audit_entry where subject_id = ? and action = 'phone-shown'")
                        .param(lifts.toString())
                        .query(Integer.class)
                        .single()))
                .isPositive();
        assertThat(as("desk").get(LIST + "/new").statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_field_is_said_beside_it_and_what_was_typed_stays() {
        HttpResponse<String> answer = as("manager")
                .post(
                        LIST,
                        Map.of("name", "甲", "code", "91350100M000100Y44", "contact", "钱工", "phone", "打不通", "from", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("代码不对", "至少选一个工种", "value=\"钱工\"", "id=\"from-error\"");
    }

    @Test
    void one_code_is_one_company_of_a_project() {
        String code = code();
        engaged("甲防水", code, "MASONRY");
        HttpResponse<String> again = as("manager").post(LIST, form("乙防水", code, "MASONRY"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("本项目已有这家单位");
    }

    @Test
    void two_people_changing_one_company_see_both_texts() {
        UUID id = engaged("丙弱电", code(), "LOW_VOLTAGE");
        Map<String, String> mine = form("丙弱电", "", "LOW_VOLTAGE");
        mine.put("version", "0");
        mine.put("contact", "甲经理");
        assertThat(as("manager").post(LIST + "/" + id, mine).statusCode()).isEqualTo(303);
        mine.put("contact", "乙经理");
        HttpResponse<String> conflict = as("supervisor").post(LIST + "/" + id, mine);
        assertThat(conflict.statusCode()).isEqualTo(422);
        assertThat(conflict.body()).contains("value=\"乙经理\"", "现在保存的是：甲经理");
    }

    @Test
    void somebody_of_a_company_is_invited_once_chooses_a_password_and_comes_in() {
        UUID company = engaged("丁电梯", code(), "LIFT");
        String phone = phone();
        UUID worker = added(company, "丁师傅", phone);
        String link = invited(company, worker);
        assertThat(nobody().get(link).body()).contains("丁师傅", "丁电梯", phone);
        Client guest = nobody();
        guest.get(link);
        assertThat(guest.post(link, Map.of("chosen", "123456", "again", "123456"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(guest.post(link, Map.of("chosen", "lift-shaft-at-dawn", "again", "lift-shaft-at-dawn"))
                        .body())
                .contains("密码已设好");
        assertThat(guest.post(link, Map.of("chosen", "another-at-dusk-1", "again", "another-at-dusk-1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody().get(link).body()).contains("这个链接不能用了").doesNotContain("丁师傅");
        Client signedIn = nobody();
        assertThat(signedIn.signIn(phone, "lift-shaft-at-dawn").headers().firstValue("location"))
                .hasValueSatisfying(where -> assertThat(where).doesNotContain("login"));
        assertThat(signedIn.get("/p/jinxiu/today").statusCode()).isEqualTo(200);
        assertThat(signedIn.get("/p/jinxiu/contractors").statusCode()).isEqualTo(403);
        assertThat(signedIn.get("/p/jinxiu/houses").statusCode()).isEqualTo(403);
    }

    @Test
    void a_new_invitation_replaces_the_one_before_and_a_made_up_one_tells_nothing() {
        UUID company = engaged("戊电梯", code(), "LIFT");
        UUID worker = added(company, "戊师傅", phone());
        String first = invited(company, worker);
        String second = invited(company, worker);
        assertThat(nobody().get(first).statusCode()).isEqualTo(404);
        assertThat(nobody().get(second).statusCode()).isEqualTo(200);
        assertThat(nobody().get(second.replace("jinxiu", "yunting")).statusCode())
                .isEqualTo(404);
        assertThat(nobody().get("/o/jinxiu/join/" + "x".repeat(27)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_leaves_the_company_is_out_at_the_next_click() {
        UUID company = engaged("己防水", code(), "MASONRY");
        UUID worker = added(company, "己师傅", phone(), "MASONRY");
        assertThat(names(Trade.MASONRY, Instant.now())).contains("己防水");
        Client in = entered(company, worker);
        assertThat(as("head")
                        .post(path(company, worker) + "/departure", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(in.get("/p/jinxiu/today").statusCode()).isEqualTo(404);
        assertThat(as("head")
                        .post(path(company, worker) + "/invitation", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(names(Trade.MASONRY, Instant.now())).doesNotContain("己防水");
    }

    @Test
    void when_the_companys_time_is_over_its_people_are_out_and_in_again_when_it_is_prolonged() {
        UUID company = engaged("庚燃气", code(), "GAS");
        UUID worker = added(company, "庚师傅", phone());
        Client in = entered(company, worker);
        until(company, LocalDate.now().minusDays(1), 0);
        assertThat(in.get("/p/jinxiu/today").statusCode()).isEqualTo(404);
        assertThat(seeing(() -> contractors.personTakesOrders(World.PROJECT, worker, Instant.now())))
                .isFalse();
        until(company, LocalDate.now().plusDays(30), 1);
        assertThat(in.get("/p/jinxiu/today").statusCode()).isEqualTo(200);
        assertThat(seeing(() -> contractors.personTakesOrders(World.PROJECT, worker, Instant.now())))
                .isTrue();
        Instant after = Instant.now().plusSeconds(32 * 86_400);
        seeing(() -> {
            admit.reached(new DeadlineReached(World.PROJECT, "contractor", company, "admit", 1, after, after));
            return true;
        });
        assertThat(in.get("/p/jinxiu/today").statusCode()).isEqualTo(404);
    }

    @Test
    void a_number_is_one_persons_of_a_project() {
        UUID company = engaged("辛电梯", code(), "LIFT");
        String phone = phone();
        added(company, "辛师傅", phone);
        HttpResponse<String> again = as("manager")
                .post(LIST + "/" + company + "/workers", Map.of("name", "辛师傅", "phone", phone, "trades", "LIFT"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("这个手机号已登记过");
    }

    @Test
    void repairs_are_told_whose_people_of_a_trade_take_orders() {
        UUID late = engaged("壬空调", code(), "AIR_CONDITIONING");
        added(late, "壬师傅", phone(), "AIR_CONDITIONING");
        Map<String, String> form = form("壬空调", "", "AIR_CONDITIONING");
        form.put("version", "0");
        form.put("from", LocalDate.now().plusDays(10).toString());
        as("manager").post(LIST + "/" + late, form);
        assertThat(names(Trade.AIR_CONDITIONING, Instant.now())).doesNotContain("壬空调");
        assertThat(names(Trade.AIR_CONDITIONING, Instant.now().plusSeconds(11 * 86_400)))
                .contains("壬空调");
        UUID mechanic = world.id("contractor");
        assertThat(seeing(() -> contractors.person(World.PROJECT, mechanic))
                        .orElseThrow()
                        .company())
                .isEqualTo("沪梯电梯维保有限公司");
        assertThat(seeing(() -> contractors.companiesOf(World.PROJECT, List.of(mechanic, world.id("repair")))))
                .containsOnlyKeys(mechanic);
    }

    private List<String> names(Trade trade, Instant at) {
        return seeing(() -> contractors.takers(World.PROJECT, trade, at)).stream()
                .map(Contractors.Person::company)
                .toList();
    }

    private void until(UUID company, LocalDate last, int version) {
        Map<String, String> form = form("庚燃气", "", "GAS");
        form.put("version", String.valueOf(version));
        form.put("until", last.toString());
        assertThat(as("manager").post(LIST + "/" + company, form).statusCode()).isEqualTo(303);
    }

    private Client entered(UUID company, UUID worker) {
        String link = invited(company, worker);
        Client guest = nobody();
        guest.get(link);
        guest.post(link, Map.of("chosen", "lift-shaft-at-dawn", "again", "lift-shaft-at-dawn"));
        guest.signIn(
                seeing(() -> jdbc.sql("select phone from contractors.worker where id = ?")
                        .param(worker)
                        .query(String.class)
                        .single()),
                "lift-shaft-at-dawn");
        assertThat(guest.get("/p/jinxiu/today").statusCode()).isEqualTo(200);
        return guest;
    }

    private String invited(UUID company, UUID worker) {
        Matcher link = LINK.matcher(
                as("head").post(path(company, worker) + "/invitation", Map.of()).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String path(UUID company, UUID worker) {
        return LIST + "/" + company + "/workers/" + worker;
    }

    private UUID added(UUID company, String name, String phone) {
        return added(company, name, phone, "LIFT");
    }

    private UUID added(UUID company, String name, String phone, String trade) {
        HttpResponse<String> answer = as("head")
                .post(LIST + "/" + company + "/workers", Map.of("name", name, "phone", phone, "trades", trade));
        assertThat(answer.statusCode()).isEqualTo(303);
        String where = answer.headers().firstValue("location").orElseThrow();
        return UUID.fromString(where.substring(where.lastIndexOf('/') + 1));
    }

    private UUID engaged(String name, String code, String trade) {
        HttpResponse<String> answer = as("manager").post(LIST, form(name, code, trade));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String where = answer.headers().firstValue("location").orElseThrow();
        return UUID.fromString(where.substring(where.lastIndexOf('/') + 1));
    }

    private static Map<String, String> form(String name, String code, String trade) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "code",
                code,
                "contact",
                "某经理",
                "phone",
                "021-58001234",
                "trades",
                trade,
                "from",
                LocalDate.now().minusMonths(1).toString()));
    }

    private static String code() {
        String stem = "91310000MA9K%05d".formatted(NEXT.incrementAndGet());
        return stem + CreditCode.check(stem + "0");
    }

    private static String phone() {
        return "139777%05d".formatted(NEXT.incrementAndGet());
    }

    private UUID company(String name) {
        return seeing(() -> jdbc.sql("select id from contractors.company where name = ?")
                .param(name)
                .query(UUID.class)
                .single());
    }
}
