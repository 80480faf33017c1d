package io.shouwen.repairs.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.repairs.Quantity;
import io.shouwen.repairs.part.StockEntries.Cause;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Parts over HTTP and on the real tables. */
class SparePartsTest extends ShouwenTest {

    private static final String PARTS = "/p/jinxiu/parts";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    BookStock stock;

    @Autowired
    StockEntries entries;

    @Test
    void a_part_is_added_delivered_found_and_exported() {
        String name = "角阀" + NEXT.incrementAndGet();
        String part = added(name, "2");
        assertThat(as("repair")
                        .post(PARTS + "/" + part + "/deliveries", Map.of("quantity", "5", "from", "顺达五金"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(as("repair").get(PARTS + "/" + part).body()).contains(name, "顺达五金", "+5");
        assertThat(as("quality").get(PARTS + "?q=" + name).body()).contains("5 个");
        assertThat(as("supervisor").get("/p/jinxiu/search?q=" + name).body()).contains("parts/" + part);
        assertThat(as("manager").get(PARTS + "/export?q=" + name).statusCode()).isEqualTo(200);
        assertThat(as("butler").get(PARTS).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_typed_wrongly_comes_back_with_what_was_typed() {
        var refused = as("supervisor")
                .post(PARTS, Map.of("id", Ids.next().toString(), "name", "\"><b>阀</b>", "unit", "", "low", "-3"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("&lt;b>阀&lt;/b>", "最多两位小数").doesNotContain("<b>阀");
        String part = added("软管" + NEXT.incrementAndGet(), "");
        for (String quantity : List.of("0", "-1", "1e9", "", "1.234", "１００００００")) {
            assertThat(as("repair")
                            .post(PARTS + "/" + part + "/deliveries", Map.of("quantity", quantity, "from", "顺达五金"))
                            .statusCode())
                    .as(quantity)
                    .isEqualTo(422);
        }
        assertThat(stock(part)).isEqualTo(Quantity.NONE);
    }

    @Test
    void a_delivery_sent_twice_is_one() {
        String part = added("龙头" + NEXT.incrementAndGet(), "");
        Map<String, String> form = Map.of("once", Ids.next().toString(), "quantity", "3", "from", "顺达五金");
        as("repair").post(PARTS + "/" + part + "/deliveries", form);
        assertThat(as("repair").post(PARTS + "/" + part + "/deliveries", form).statusCode())
                .isEqualTo(303);
        assertThat(stock(part)).isEqualTo(Quantity.of(3));
    }

    @Test
    void two_supervisors_changing_one_part_do_not_lose_a_word() {
        String part = added("合页" + NEXT.incrementAndGet(), "");
        Map<String, String> first = Map.of("name", "合页A" + part, "unit", "副", "version", "0");
        Map<String, String> second = Map.of("name", "合页B" + part, "unit", "副", "version", "0");
        assertThat(as("supervisor").post(PARTS + "/" + part, first).statusCode())
                .isEqualTo(303);
        var conflict = as("manager").post(PARTS + "/" + part, second);
        assertThat(conflict.statusCode()).isEqualTo(422);
        assertThat(conflict.body()).contains("合页A" + part, "合页B" + part);
    }

    @Test
    void low_stock_is_told_once_per_dip() {
        UUID part = UUID.fromString(added("滤芯" + NEXT.incrementAndGet(), "2"));
        UUID repair = repair();
        deliver(part, 4);
        use(part, repair, 1);
        assertThat(told(part)).isZero();
        use(part, repair, 1);
        assertThat(told(part)).isEqualTo(1);
        use(part, repair, 1);
        assertThat(told(part)).as("still the same dip").isEqualTo(1);
        assertThat(as("supervisor").get(PARTS + "?show=low").body()).contains(part.toString());
        deliver(part, 4);
        assertThat(as("supervisor").get(PARTS + "?show=low").body()).doesNotContain(part.toString());
        use(part, repair, 3);
        assertThat(told(part)).as("it has been above").isEqualTo(2);
    }

    @Test
    void a_low_level_raised_above_the_stock_is_told() {
        String name = "灯管" + NEXT.incrementAndGet();
        UUID part = UUID.fromString(added(name, ""));
        deliver(part, 4);
        as("supervisor").post(PARTS + "/" + part, Map.of("name", name, "unit", "个", "low", "5", "version", "0"));
        assertThat(told(part)).isEqualTo(1);
        as("supervisor").post(PARTS + "/" + part, Map.of("name", name, "unit", "个", "low", "6", "version", "1"));
        assertThat(told(part)).isEqualTo(1);
    }

    @Test
    void of_two_people_who_take_the_last_one_the_second_is_refused() throws Exception {
        UUID part = UUID.fromString(added("水泵" + NEXT.incrementAndGet(), ""));
        UUID repair = repair();
        deliver(part, 1);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Boolean> taken = both(() -> {
            together.await();
            try {
                use(part, repair, 1);
                return true;
            } catch (RuleBroken refused) {
                assertThat(refused.messageKey()).isEqualTo("repairs.part.rule.short");
                return false;
            }
        });
        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(stock(part.toString())).isEqualTo(Quantity.NONE);
    }

    /** Two connections deliver, use, give back and count at random; the books add up after each history. */
    @Test
    void random_histories_of_two_connections_add_up() throws Exception {
        UUID repair = repair();
        for (int seed = 0; seed < 8; seed++) {
            UUID part = UUID.fromString(added("随机" + NEXT.incrementAndGet(), "3"));
            AtomicInteger sum = new AtomicInteger();
            AtomicInteger seeds = new AtomicInteger(seed * 100);
            both(() -> {
                Random chance = new Random(seeds.incrementAndGet());
                for (int n = 0; n < 12; n++) {
                    int quantity = 1 + chance.nextInt(4);
                    int kind = chance.nextInt(4);
                    try {
                        int change = acting("repair", () -> move(part, repair, kind, quantity));
                        sum.addAndGet(change);
                    } catch (RuleBroken refused) {
                        assertThat(refused.messageKey()).startsWith("repairs.part.rule.");
                    }
                }
                return true;
            });
            assertThat(stock(part.toString())).isEqualTo(Quantity.of(sum.get()));
            List<Integer> seqs =
                    seeing(() -> jdbc.sql("select seq from repairs.part_entry where part_id = ? order by seq")
                            .param(part)
                            .query(Integer.class)
                            .list());
            for (int n = 0; n < seqs.size(); n++) {
                assertThat(seqs.get(n)).isEqualTo(n + 1);
            }
            long dips = seeing(() -> jdbc.sql("""
                            select count(*) from repairs.part_entry
                            where part_id = ? and before_quantity > 3 and after_quantity <= 3""").param(part).query(Long.class).single());
            assertThat(told(part)).isEqualTo(dips);
        }
    }

    /** @return by how much the stock changed */
    private int move(UUID part, UUID repair, int kind, int quantity) {
        UUID id = Ids.next();
        Instant now = Instant.now();
        switch (kind) {
            case 0 -> stock.deliver(World.PROJECT, id, part, Quantity.of(quantity), "顺达五金", world.actor("repair"), now);
            case 1 -> stock.use(World.PROJECT, id, part, Quantity.of(quantity), of(repair), world.actor("repair"), now);
            case 2 -> {
                List<StockEntry> used = entries.used(World.PROJECT, repair).stream()
                        .filter(each -> each.part().equals(part))
                        .toList();
                if (used.isEmpty()) {
                    return 0;
                }
                // The other connection may have given it back meanwhile: the database takes it once.
                StockEntry use = used.getFirst();
                try {
                    stock.giveBack(World.PROJECT, use, of(repair), world.actor("repair"), now);
                } catch (DataIntegrityViolationException once) {
                    throw new RuleBroken("4.1.2.2", "repairs.part.rule.not-used");
                }
                return use.change().negated().number().intValue();
            }
            default -> {
                Stock there = entries.stock(World.PROJECT, part);
                Quantity found = Quantity.of(quantity);
                stock.count(World.PROJECT, id, part, found, there.seq(), "盘点", world.actor("repair"), now);
                return entries.find(World.PROJECT, id)
                        .orElseThrow()
                        .change()
                        .number()
                        .intValue();
            }
        }
        return entries.find(World.PROJECT, id).orElseThrow().change().number().intValue();
    }

    @Test
    void the_database_refuses_what_the_record_refuses() {
        UUID part = UUID.fromString(added("阀芯" + NEXT.incrementAndGet(), ""));
        UUID repair = repair();
        deliver(part, 2);
        refused("less than nothing", entry(part, repair, 2, "USE", 2, -3, -1));
        refused("a gap", entry(part, repair, 3, "USE", 2, -1, 1));
        refused("another beginning", entry(part, repair, 2, "USE", 5, -1, 4));
        refused("a wrong sum", entry(part, repair, 2, "USE", 2, -1, 2));
        refused("the same number", entry(part, repair, 1, "DELIVERY", 0, 2, 2));
        refused("a use without an order", entry(part, null, 2, "USE", 2, -1, 1));
        refused(
                "a count without a reason",
                entry(part, null, 2, "COUNT", 2, 1, 3).replace("'顺达'", "''"));
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("update repairs.part_entry set change = 9 where part_id = ?")
                        .param(part)
                        .update()))
                .hasStackTraceContaining("permission denied");
        use(part, repair, 1);
        StockEntry used = seeing(() -> entries.used(World.PROJECT, repair)).stream()
                .filter(each -> each.part().equals(part))
                .findFirst()
                .orElseThrow();
        acting("repair", () -> {
            stock.giveBack(World.PROJECT, used, of(repair), world.actor("repair"), Instant.now());
            return null;
        });
        assertThatThrownBy(() -> acting("repair", () -> {
                    stock.giveBack(World.PROJECT, used, of(repair), world.actor("repair"), Instant.now());
                    return null;
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stock(part.toString())).isEqualTo(Quantity.of(2));
    }

    @Test
    void parts_are_counted_on_one_sheet_with_a_reason_for_each_difference() {
        String one = added("盘一" + NEXT.incrementAndGet(), "");
        String two = added("盘二" + NEXT.incrementAndGet(), "");
        deliver(UUID.fromString(one), 5);
        Map<String, List<String>> sheet = new HashMap<>(Map.of(
                "once", List.of(Ids.next().toString()),
                "part", List.of(one, two),
                "seen", List.of("1", "0"),
                "counted", List.of("4", "0"),
                "reason", List.of("", "")));
        var refused = sent(sheet);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("与账面不符");
        assertThat(stock(one)).isEqualTo(Quantity.of(5));
        sheet.put("reason", List.of("少一个，已赔偿", ""));
        assertThat(sent(sheet).statusCode()).isEqualTo(303);
        assertThat(stock(one)).isEqualTo(Quantity.of(4));
        assertThat(sent(sheet).statusCode()).as("sent twice").isEqualTo(303);
        sheet.put("once", List.of(Ids.next().toString()));
        var late = sent(sheet);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("请重新清点");
        assertThat(as("repair").get(PARTS + "/count").statusCode()).isEqualTo(403);
    }

    @Test
    void the_months_sheet_adds_up_and_prints() {
        String name = "月报件" + NEXT.incrementAndGet();
        UUID part = UUID.fromString(added(name, ""));
        deliver(part, 5);
        use(part, repair(), 2);
        YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai"));
        String page = as("quality").get(PARTS + "/month?month=" + month).body();
        String row = page.substring(page.indexOf(name), page.indexOf("</tr>", page.indexOf(name)));
        assertThat(row.replaceAll("<[^>]+>", " ").strip().split("\\s+"))
                .containsExactly(name, "个", "A-1", "0", "5", "2", "0", "3");
        String next =
                as("quality").get(PARTS + "/month?month=" + month.plusMonths(1)).body();
        String carried = next.substring(next.indexOf(name), next.indexOf("</tr>", next.indexOf(name)));
        assertThat(carried.replaceAll("<[^>]+>", " ").strip().split("\\s+"))
                .containsExactly(name, "个", "A-1", "3", "0", "0", "0", "3");
        assertThat(as("quality").get(PARTS + "/month/pdf?month=" + month).body())
                .startsWith("%PDF");
        assertThat(as("quality").get(PARTS + "/month/export?month=" + month).statusCode())
                .isEqualTo(200);
        assertThat(as("quality").get(PARTS + "/month?month=9999-99").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> sent(Map<String, List<String>> sheet) {
        String body = sheet.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return as("supervisor")
                .post(PARTS + "/count", "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private <T> List<T> both(Callable<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<T>> futures = List.of(two.submit(work), two.submit(work));
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    private String added(String name, String low) {
        String id = Ids.next().toString();
        assertThat(as("supervisor")
                        .post(PARTS, Map.of("id", id, "name", name, "unit", "个", "shelf", "A-1", "low", low))
                        .statusCode())
                .isEqualTo(303);
        return id;
    }

    private void deliver(UUID part, int quantity) {
        acting("repair", () -> {
            stock.deliver(
                    World.PROJECT,
                    Ids.next(),
                    part,
                    Quantity.of(quantity),
                    "顺达五金",
                    world.actor("repair"),
                    Instant.now());
            return null;
        });
    }

    private void use(UUID part, UUID repair, int quantity) {
        acting("repair", () -> {
            stock.use(
                    World.PROJECT,
                    Ids.next(),
                    part,
                    Quantity.of(quantity),
                    of(repair),
                    world.actor("repair"),
                    Instant.now());
            return null;
        });
    }

    private static Cause of(UUID repair) {
        return new Cause(repair, null, "");
    }

    private UUID repair() {
        UUID id = Ids.next();
        as("desk")
                .post(
                        "/p/jinxiu/tickets",
                        Map.of(
                                "id", id.toString(),
                                "kind", "REPAIR",
                                "channel", "VISIT",
                                "title", "换件" + NEXT.incrementAndGet(),
                                "contactName", "备件人",
                                "place", "大堂",
                                "atOnce", "OPEN"));
        return id;
    }

    private Quantity stock(String part) {
        return seeing(() -> entries.stock(World.PROJECT, UUID.fromString(part)).quantity());
    }

    private long told(UUID part) {
        return seeing(() -> jdbc.sql("""
                        select count(*) from platform.notification
                        where message_key = 'repairs.part.told.low' and href = ? and recipient_id = ?""")
                .params("parts/" + part, world.id("supervisor"))
                .query(Long.class)
                .single());
    }

    private String entry(UUID part, UUID repair, int seq, String kind, int before, int change, int after) {
        return """
                insert into repairs.part_entry (project_id, id, part_id, seq, kind, before_quantity, change, after_quantity,
                    repair_id, words, by_id, at)
                values ('%s', gen_random_uuid(), '%s', %d, '%s', %d, %d, %d, %s, '顺达', gen_random_uuid(), now())""".formatted(
                World.PROJECT, part, seq, kind, before, change, after, repair == null ? "null" : "'" + repair + "'");
    }

    private void refused(String what, String sql) {
        assertThatThrownBy(() -> seeing(() -> jdbc.sql(sql).update()))
                .as(what)
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
