package io.shouwen.repairs.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.custody.Drawn;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Role;
import io.shouwen.repairs.RepairsTest;
import io.shouwen.standard.Count;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.world.Client;
import io.shouwen.world.World;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;

/** Quotations over HTTP and on the real tables: from the price list to the amount due. */
class QuotationPathTest extends RepairsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("https://shouwen\\.example(/o/jinxiu/quotation/[\\w-]+)");

    @Autowired
    @Qualifier("quotationsAgreedBeforeWork")
    Measure agreedBeforeWork;

    @Autowired
    @Qualifier("paidRepairsItemised")
    Measure itemised;

    @Test
    void a_paid_repair_is_quoted_signed_done_billed_accepted_and_owed() {
        String repair = onTheSpot("龙头坏了");
        String labour = price("LABOUR", "换龙头", "30");
        String tap = price("MATERIAL", "铜龙头", "45.5");
        assertThat(as("repair").get(repair).body()).contains("还没有报价");
        assertThat(quote(repair, Map.of(labour, "1", tap, "2")).statusCode()).isEqualTo(303);
        assertThat(as("repair").post(repair + "/steps", Map.of("move", "BEGIN")).statusCode())
                .as("not agreed yet")
                .isEqualTo(409);
        assertThat(as("repair").get("/p/jinxiu/quotations").body()).contains("龙头坏了", "121.00", "待业主确认");
        String quotation = newest(repair);
        assertThat(as("repair")
                        .post(asked(quotation) + "/signature", Map.of("name", "王女士"))
                        .statusCode())
                .as("nothing drawn")
                .isEqualTo(422);
        move("repair", asked(quotation) + "/signature", "name", "王女士", "drawing", Drawn.signature());
        assertThat(as("desk").get(repair).body()).contains("已同意", "121.00");
        move("repair", repair + "/steps", "move", "BEGIN");
        done(repair);
        assertThat(as("repair")
                        .post(repair + "/approval", Map.of("name", "王女士", "drawing", Drawn.signature()))
                        .statusCode())
                .as("not itemised yet")
                .isEqualTo(409);
        assertThat(bill(repair, "1", "3").statusCode()).as("more than agreed").isEqualTo(409);
        assertThat(bill(repair, "1", "-3").statusCode()).isEqualTo(422);
        assertThat(bill(repair, "1", "1").statusCode()).isEqualTo(303);
        assertThat(due(repair, "total_fen")).isEmpty();
        assertThat(as("desk").get("/p/jinxiu/quotations/" + quotation).body()).contains("维修结算单", "45.50", "75.50");
        assertThat(as("desk").get("/p/jinxiu/quotations/" + quotation + "/pdf").body())
                .startsWith("%PDF");
        move("repair", repair + "/approval", "name", "王女士", "drawing", Drawn.signature());
        assertThat(due(repair, "total_fen")).containsExactly("7550");
        assertThat(quote(repair, Map.of(labour, "1")).statusCode())
                .as("it has ended")
                .isEqualTo(409);
        assertThat(bill(repair, "1", "2").statusCode()).isEqualTo(409);
        assertThat(as("manager").get("/p/jinxiu/quotations?show=billed").body()).contains("龙头坏了");
        assertThat(as("manager").status("/p/jinxiu/quotations/export?show=all")).isEqualTo(200);
        Period today = new Period(Period.Kind.DAY, LocalDate.now(ZONE), ZONE, Instant.now());
        Count kept = seeing(() -> agreedBeforeWork.count(World.PROJECT, today));
        assertThat(kept.kept()).isPositive().isEqualTo(kept.due());
        Count bills = seeing(() -> itemised.count(World.PROJECT, today));
        assertThat(bills.kept()).isPositive().isEqualTo(bills.due());
    }

    @Test
    void the_owner_answers_by_a_link_that_works_once_and_in_its_project_alone() {
        String repair = onTheSpot("灯不亮");
        quote(repair, Map.of(price("LABOUR", "换灯", "20"), "1"));
        String link = link(newest(repair));
        Client owner = nobody();
        assertThat(owner.get(link).body()).contains("请确认维修报价", "换灯", "20.00", "明码标价", "/o/jinxiu/prices");
        assertThat(seeing(() -> jdbc.sql("select count(*) from repairs.owner_answer where quotation_id = ?::uuid")
                        .param(newest(repair))
                        .query(Long.class)
                        .single()))
                .as("opening is no answer")
                .isZero();
        assertThat(owner.post(link, Map.of("agreed", "true", "name", " ")).statusCode())
                .isEqualTo(422);
        assertThat(owner.post(link, Map.of("agreed", "true", "name", "<b>王</b>"))
                        .body())
                .contains("已收到您的答复")
                .doesNotContain("<b>王</b>");
        assertThat(owner.post(link, Map.of("agreed", "false", "name", "别人")).body())
                .as("replayed")
                .contains("您已同意这份报价");
        assertThat(as("repair").get(repair + "/quotation").body()).contains("&lt;b&gt;王&lt;/b&gt; 同意", "链接确认");
        assertThat(owner.get(link.replace("/quotation/", "/quotation/x")).statusCode())
                .as("forged")
                .isEqualTo(404);
        assertThat(owner.get(link.replace("jinxiu", "yunting")).statusCode()).isEqualTo(404);
        assertThat(owner.post(link.replace("/quotation/", "/quotation/x"), Map.of("agreed", "true", "name", "王"))
                        .statusCode())
                .isEqualTo(404);
        move("repair", repair + "/steps", "move", "BEGIN");
    }

    @Test
    void an_expired_link_and_one_of_an_older_version_answer_nothing() {
        String repair = onTheSpot("门锁坏了");
        String lock = price("MATERIAL", "锁芯", "60");
        quote(repair, Map.of(lock, "1"));
        String first = link(newest(repair));
        asOwner(
                "update repairs.quotation_link set made_at = now() - interval '9 days', expires_at = now() - interval '2 days' where quotation_id = '"
                        + newest(repair) + "'");
        Client owner = nobody();
        assertThat(owner.get(first).statusCode()).isEqualTo(410);
        assertThat(owner.post(first, Map.of("agreed", "true", "name", "王女士")).statusCode())
                .isEqualTo(410);
        String second = link(newest(repair));
        quote(repair, Map.of(lock, "2"));
        assertThat(owner.post(second, Map.of("agreed", "true", "name", "王女士")).body())
                .contains("已失效");
        assertThat(as("repair").get(repair + "/quotation").body())
                .contains("第 2 版", "待业主确认")
                .doesNotContain("链接确认");
    }

    @Test
    void a_yes_on_the_telephone_names_a_second_person_who_is_told() {
        String repair = onTheSpot("下水堵了");
        quote(repair, Map.of(price("LABOUR", "通下水", "80"), "1"));
        String asked = asked(newest(repair));
        assertThat(as("desk").post(asked + "/telephone", Map.of("name", "王女士")).statusCode())
                .isEqualTo(422);
        assertThat(as("desk")
                        .post(asked + "/telephone", Map.of("name", "王女士", "witness", id("desk")))
                        .statusCode())
                .as("oneself is no second person")
                .isEqualTo(422);
        assertThat(as("desk")
                        .post(
                                asked + "/telephone",
                                Map.of("name", "王女士", "witness", Ids.next().toString()))
                        .statusCode())
                .isEqualTo(422);
        move("desk", asked + "/telephone", "name", "王女士", "witness", id("control"), "words", "可以");
        assertThat(as("repair").get(repair + "/quotation").body()).contains("电话确认", "见证", "可以");
        assertThat(seeing(() -> jdbc.sql("""
                        select count(*) from platform.notification
                        where recipient_id = ? and message_key = 'repairs.quote.told.witness' and href = ?""")
                        .params(world.id("control"), repair.replaceFirst("/p/jinxiu/", "") + "/quotation")
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void a_declined_quotation_stops_the_work_until_another_is_agreed() {
        String repair = onTheSpot("地漏返臭");
        String part = price("MATERIAL", "防臭地漏", "90");
        quote(repair, Map.of(part, "2"));
        move("desk", asked(newest(repair)) + "/refusal", "name", "王女士", "words", "太贵");
        assertThat(as("repair").post(repair + "/steps", Map.of("move", "BEGIN")).statusCode())
                .isEqualTo(409);
        quote(repair, Map.of(part, "1"));
        assertThat(as("repair").post(repair + "/steps", Map.of("move", "BEGIN")).statusCode())
                .isEqualTo(409);
        move("repair", asked(newest(repair)) + "/signature", "name", "王女士", "drawing", Drawn.signature());
        move("repair", repair + "/steps", "move", "BEGIN");
        assertThat(as("desk").get("/p/jinxiu/quotations?show=agreed").body()).contains("地漏返臭");
    }

    @Test
    void work_that_began_without_a_quotation_is_free() {
        String repair = onTheSpot("合页松了");
        move("repair", repair + "/steps", "move", "BEGIN");
        assertThat(quote(repair, Map.of(price("LABOUR", "紧固", "10"), "1")).statusCode())
                .isEqualTo(409);
        done(repair);
        move("repair", repair + "/approval", "name", "王女士", "drawing", Drawn.signature());
        assertThat(due(repair, "total_fen")).isEmpty();
    }

    @Test
    void what_is_under_warranty_is_not_charged() {
        String repair = onTheSpot("水管渗水");
        String labour = price("LABOUR", "补漏", "30");
        seeing(() -> jdbc.sql("""
                        insert into repairs.warranty (project_id, id, repair_id, part, handed_over, months, ends_on, by_id, at)
                        values (?, gen_random_uuid(), ?, 'INSTALLATIONS', current_date - 9, 24, current_date + 700, ?, now())""")
                .params(World.PROJECT, uuid(repair), world.id("repair"))
                .update());
        assertThat(quote(repair, Map.of(labour, "1")).statusCode()).isEqualTo(409);
        assertThat(as("repair").get(repair).body()).contains("保修期内的维修不向业主收费");
        refused("a quotation under warranty", """
                insert into repairs.quotation (project_id, id, repair_id, version, day, total_fen, drawn_by, drawn_at)
                values ('%s', gen_random_uuid(), '%s', 1, current_date, 0, gen_random_uuid(), now())""".formatted(World.PROJECT, uuid(repair)));
        seeing(() -> jdbc.sql("""
                        insert into repairs.warranty (project_id, id, repair_id, part, handed_over, months, ends_on, by_id, at)
                        values (?, gen_random_uuid(), ?, 'INSTALLATIONS', current_date - 900, 24, current_date - 100, ?, now())""")
                .params(World.PROJECT, uuid(repair), world.id("repair"))
                .update());
        assertThat(quote(repair, Map.of(labour, "1")).statusCode()).isEqualTo(303);
    }

    @Test
    void the_database_refuses_what_the_record_refuses() {
        String repair = onTheSpot("阀门漏");
        String item = price("MATERIAL", "阀门", "50");
        quote(repair, Map.of(item, "2"));
        UUID id = uuid(repair);
        UUID quotation = UUID.fromString(newest(repair));
        refused("work before the agreement", """
                insert into repairs.step (project_id, id, repair_id, seq, move, from_stage, to_stage, before_seq, by_kind, at,
                    recorded_at, words)
                select project_id, gen_random_uuid(), id, seq + 1, 'BEGIN', 'ON_THE_SPOT', 'WORKING', seq, 'SYSTEM', now(), now(), ''
                from repairs.repair where id = '%s'""".formatted(id));
        refused("another price", """
                insert into repairs.quotation_line (project_id, quotation_id, position, item_id, price_id, unit_fen, quantity, sum_fen)
                select project_id, quotation_id, 9, gen_random_uuid(), price_id, unit_fen, quantity, sum_fen
                from repairs.quotation_line where quotation_id = '%s'""".formatted(quotation));
        refused("a cheaper unit", """
                insert into repairs.quotation_line (project_id, quotation_id, position, item_id, price_id, unit_fen, quantity, sum_fen)
                select project_id, gen_random_uuid(), 1, item_id, price_id, 1, 1, 1
                from repairs.quotation_line where quotation_id = '%s'""".formatted(quotation));
        refused("a total that is no sum", """
                insert into repairs.quotation (project_id, id, repair_id, version, day, total_fen, drawn_by, drawn_at)
                values ('%s', gen_random_uuid(), '%s', 2, current_date, 5, gen_random_uuid(), now())""".formatted(World.PROJECT, id));
        refused("a version left out", """
                insert into repairs.quotation (project_id, id, repair_id, version, day, total_fen, drawn_by, drawn_at)
                values ('%s', gen_random_uuid(), '%s', 3, current_date, 0, gen_random_uuid(), now())""".formatted(World.PROJECT, id));
        String answer = """
                insert into repairs.owner_answer (project_id, id, quotation_id, answer, way, name, by_kind, by_id, witness_id, at,
                    recorded_at)
                values ('%s', gen_random_uuid(), '%s', 'AGREED', '%s', '王', 'STAFF', '%s', %s, now(), now())""";
        refused("a yes in person", answer.formatted(World.PROJECT, quotation, "IN_PERSON", id, "null"));
        refused("a yes without a signature", answer.formatted(World.PROJECT, quotation, "SIGNATURE", id, "null"));
        refused("a call heard by one", answer.formatted(World.PROJECT, quotation, "TELEPHONE", id, "'" + id + "'"));
        refused("a bill without an agreement", """
                insert into repairs.bill (project_id, id, repair_id, version, quotation_id, total_fen, made_by, made_at)
                values ('%s', gen_random_uuid(), '%s', 1, '%s', 0, gen_random_uuid(), now())""".formatted(World.PROJECT, id, quotation));
        move("repair", asked(newest(repair)) + "/signature", "name", "王女士", "drawing", Drawn.signature());
        move("repair", repair + "/steps", "move", "BEGIN");
        bill(repair, "2");
        refused("more than agreed", """
                insert into repairs.bill_line (project_id, bill_id, quotation_id, position, agreed, unit_fen, quantity, sum_fen)
                select project_id, bill_id, quotation_id, 9, agreed, unit_fen, 3, 3 * unit_fen
                from repairs.bill_line where quotation_id = '%s'""".formatted(quotation));
        done(repair);
        asOwner("delete from repairs.bill_line where quotation_id = '" + quotation
                + "'; delete from repairs.bill where quotation_id = '" + quotation + "'");
        refused("acceptance without the bill", """
                insert into repairs.step (project_id, id, repair_id, seq, move, from_stage, to_stage, before_seq, by_kind, at,
                    recorded_at, words)
                select project_id, gen_random_uuid(), id, seq + 1, 'APPROVE', 'DONE', 'CLOSED', seq, 'SYSTEM', now(), now(), ''
                from repairs.repair where id = '%s'""".formatted(id));
        asOwner("update repairs.repair set common = true where id = '" + id + "'");
        refused("a quotation for a common part", """
                insert into repairs.quotation (project_id, id, repair_id, version, day, total_fen, drawn_by, drawn_at)
                values ('%s', gen_random_uuid(), '%s', 2, current_date, 0, gen_random_uuid(), now())""".formatted(World.PROJECT, id));
        assertThat(quote(repair, Map.of(item, "1")).statusCode()).isEqualTo(409);
    }

    @Test
    void hostile_quotations_are_refused_beside_their_fields_and_replays_change_nothing() {
        String repair = onTheSpot("龙头滴水");
        String item = price("LABOUR", "维修", "30");
        for (String quantity : List.of("0", "-1", "1e5", "abc", "1.234", "<script>")) {
            assertThat(quote(repair, Map.of(item, quantity)).statusCode())
                    .as(quantity)
                    .isEqualTo(422);
        }
        assertThat(quote(repair, Map.of()).statusCode()).isEqualTo(422);
        assertThat(quote(repair, Map.of(Ids.next().toString(), "1")).statusCode())
                .as("not on the list")
                .isEqualTo(409);
        String once = Ids.next().toString();
        assertThat(quote(repair, once, Map.of(item, "1")).statusCode()).isEqualTo(303);
        assertThat(quote(repair, once, Map.of(item, "1")).statusCode()).isEqualTo(303);
        assertThat(as("repair").get(repair + "/quotation").body())
                .contains("第 1 版")
                .doesNotContain("第 2 版");
        assertThat(as("repair")
                        .post(repair + "/quotation", Map.of("item", item, "quantity", "1", "note", "长".repeat(301)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as("desk")
                        .post(repair + "/quotation", Map.of("item", item, "quantity", "1"))
                        .statusCode())
                .isEqualTo(403);
        String other = world.colleague("外人", Role.REPAIR);
        assertThat(as(other).get(repair + "/quotation").statusCode())
                .as("not his repair")
                .isEqualTo(404);
        assertThat(as(other).get("/p/jinxiu/quotations/" + newest(repair)).statusCode())
                .isEqualTo(404);
        assertThat(as(other).get("/p/jinxiu/quotations?show=all").body()).doesNotContain("龙头滴水");
    }

    @Test
    void what_an_order_used_leaves_the_stock_once_with_the_bill_or_before() {
        String repair = onTheSpot("角阀漏水");
        String valve = price("MATERIAL", "铜角阀", "25");
        String part = Ids.next().toString();
        as("supervisor")
                .post(
                        "/p/jinxiu/parts",
                        Map.of("id", part, "name", "角阀件" + NEXT.incrementAndGet(), "unit", "个", "material", valve));
        as("repair").post("/p/jinxiu/parts/" + part + "/deliveries", Map.of("quantity", "5", "from", "顺达五金"));
        quote(repair, Map.of(valve, "3"));
        move("repair", asked(newest(repair)) + "/signature", "name", "王女士", "drawing", Drawn.signature());
        move("repair", repair + "/steps", "move", "BEGIN");
        move("repair", repair + "/parts", "part", part, "quantity", "1");
        assertThat(stock(part)).isEqualTo("4.00");
        assertThat(bill(repair, "3").statusCode()).isEqualTo(303);
        assertThat(stock(part)).as("two more, the first was booked").isEqualTo("2.00");
        assertThat(bill(repair, "2").statusCode()).isEqualTo(303);
        assertThat(stock(part)).as("corrected").isEqualTo("3.00");
        String use = seeing(() -> jdbc.sql(
                        "select id::text from repairs.part_entry where part_id = ?::uuid and kind = 'USE' order by seq limit 1")
                .param(part)
                .query(String.class)
                .single());
        move("repair", repair + "/parts-back", "use", use);
        assertThat(stock(part)).isEqualTo("4.00");
        assertThat(as("repair").post(repair + "/parts-back", Map.of("use", use)).statusCode())
                .isEqualTo(409);
        assertThat(as("repair")
                        .post(repair + "/parts", Map.of("part", part, "quantity", "5"))
                        .statusCode())
                .as("not in stock")
                .isEqualTo(409);
        assertThat(as("repair")
                        .post(repair + "/parts", Map.of("part", part, "quantity", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stock(part)).isEqualTo("4.00");
        assertThat(as("repair").get(repair).body()).contains("领用备件");
    }

    private String onTheSpot(String title) {
        String repair = open(title);
        move("desk", repair + "/dispatch", "to", id("repair"));
        move("repair", repair + "/acceptance");
        move("repair", repair + "/steps", "move", "ARRIVE");
        return repair;
    }

    private void done(String repair) {
        assertThat(as("repair")
                        .post(
                                repair + "/completion",
                                Map.of(
                                        "once",
                                        Ids.next().toString(),
                                        "cause",
                                        "老化",
                                        "asDiagnosed",
                                        "yes",
                                        "result",
                                        "已更换"),
                                new Client.Part("after", "after.png", PICTURE))
                        .statusCode())
                .isEqualTo(303);
    }

    private String price(String kind, String name, String amount) {
        String id = Ids.next().toString();
        assertThat(as("manager")
                        .post(
                                "/p/jinxiu/prices",
                                Map.of(
                                        "id",
                                        id,
                                        "version",
                                        "0",
                                        "kind",
                                        kind,
                                        "name",
                                        name + NEXT.incrementAndGet(),
                                        "unit",
                                        "个",
                                        "amount",
                                        amount,
                                        "basis",
                                        "公司价目",
                                        "startsOn",
                                        LocalDate.now(ZONE).toString()))
                        .statusCode())
                .isEqualTo(303);
        return id;
    }

    private HttpResponse<String> quote(String repair, Map<String, String> quantities) {
        return quote(repair, Ids.next().toString(), quantities);
    }

    private HttpResponse<String> quote(String repair, String once, Map<String, String> quantities) {
        List<String> fields = new ArrayList<>(List.of("once=" + once, "note="));
        new TreeMap<>(quantities).forEach((item, quantity) -> {
            fields.add("item=" + item);
            fields.add("quantity=" + URLEncoder.encode(quantity, StandardCharsets.UTF_8));
        });
        return posted(repair + "/quotation", fields);
    }

    /** @param used of each line, in order */
    private HttpResponse<String> bill(String repair, String... used) {
        List<String> fields = new ArrayList<>(List.of("once=" + Ids.next()));
        for (int n = 0; n < used.length; n++) {
            fields.add("position=" + (n + 1));
            fields.add("used=" + used[n]);
        }
        return posted(repair + "/bill", fields);
    }

    private HttpResponse<String> posted(String path, List<String> fields) {
        return as("repair")
                .post(
                        path,
                        "application/x-www-form-urlencoded",
                        fields.stream().collect(Collectors.joining("&")).getBytes(StandardCharsets.UTF_8));
    }

    private String link(String quotation) {
        var page = as("desk").post(asked(quotation) + "/link", new HashMap<>());
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String asked(String quotation) {
        return "/p/jinxiu/quotations/" + quotation;
    }

    private String newest(String repair) {
        return seeing(() -> jdbc.sql(
                        "select id::text from repairs.quotation where repair_id = ? order by version desc limit 1")
                .param(uuid(repair))
                .query(String.class)
                .single());
    }

    private List<String> due(String repair, String column) {
        return seeing(() -> jdbc.sql("select " + column + "::text from repairs.amount_due where repair_id = ?")
                .param(uuid(repair))
                .query(String.class)
                .list());
    }

    private String stock(String part) {
        return seeing(() -> jdbc.sql(
                        "select after_quantity::text from repairs.part_entry where part_id = ?::uuid order by seq desc limit 1")
                .param(part)
                .query(String.class)
                .single());
    }

    private static UUID uuid(String repair) {
        return UUID.fromString(repair.replaceFirst(".*/", ""));
    }

    private void refused(String what, String sql) {
        assertThatThrownBy(() -> seeing(() -> jdbc.sql(sql).update()))
                .as(what)
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
