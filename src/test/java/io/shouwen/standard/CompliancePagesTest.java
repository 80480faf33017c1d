package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.demo.DemoData;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CompliancePagesTest extends ShouwenTest {

    private static final String VIEW = "/p/jinxiu/standard";
    private static final String OCTOBER = "?period=2026-10";

    @Autowired
    Catalogue catalogue;

    @Autowired
    StandardController view;

    @Autowired
    MeasureController evidence;

    @Test
    void every_clause_stands_on_the_page() {
        String page = body(VIEW);
        assertThat(catalogue.clauses())
                .allSatisfy(clause -> assertThat(page)
                        .contains(VIEW + "/clauses/" + clause.slug() + "?")
                        .contains(clause.zh().title()));
    }

    @Test
    void a_reader_of_english_finds_no_chinese_in_it_but_names() {
        Client reader = nobody();
        reader.signIn("quality", DemoData.PASSWORD);
        reader.get("/password");
        reader.post("/language", Map.of("language", "en", "back", "/"));
        for (String path : List.of(VIEW, VIEW + "/clauses/4.3.2-a", VIEW + "/measures/sample.nothing" + OCTOBER)) {
            String main = reader.get(path).body().replaceFirst("(?s).*<main", "");
            assertThat(main.replaceFirst("(?s)</main>.*", "").replace("锦绣花园", ""))
                    .as(path)
                    .doesNotContainPattern("\\p{IsHan}")
                    .doesNotContainPattern(">[^<]*standard\\.[a-z]+");
        }
    }

    @Test
    void a_clause_nobody_counts_says_so_and_one_the_product_holds_too() {
        assertThat(body(VIEW + "/clauses/5.1")).contains("尚未统计");
        assertThat(body(VIEW + "/clauses/3.4.6")).contains("系统自动保证");
    }

    @Test
    void each_side_of_a_figure_opens_its_records() {
        String page = body(VIEW + OCTOBER);
        assertThat(page)
                .contains("measures/sample.below?period=2026-10&amp;side=kept")
                .contains("79.9%");
        String missed = body(VIEW + "/measures/sample.below" + OCTOBER + "&side=missed");
        assertThat(missed).contains("未完成 <span class=\"std-number\">56").contains("/p/jinxiu/notifications");
        assertThat(missed.split("<time>", -1)).hasSize(26);
    }

    @Test
    void the_pages_of_evidence_follow_each_other() {
        String first = body(VIEW + "/measures/sample.below" + OCTOBER + "&side=missed");
        String next = first.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        String second = body(next);
        assertThat(second.split("<time>", -1)).hasSize(26);
        assertThat(second).contains("回到首页");
        assertThat(body(next.replaceFirst("after=.*", "after=nonsense"))).contains("2026-10-31");
    }

    @Test
    void below_target_shows_only_what_is_below() {
        String page = body(VIEW + OCTOBER + "&show=below");
        assertThat(page).contains("抽查：道路整洁").doesNotContain("抽查：上岗状态").doesNotContain("/clauses/5.1?");
        assertThat(page).contains("period=2026-09&amp;show=below");
    }

    @Test
    void a_period_ahead_has_nothing_due() {
        assertThat(body(VIEW + "?period=2099-01&show=below")).contains("没有不达标的条款");
        assertThat(body(VIEW + "/measures/sample.met?period=2099-01")).contains("这一栏没有记录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?period=nonsense", "?period=2026-13&show=nothing", "?period=", "?period=%27%22%3Cb%3E"})
    void nonsense_in_the_address_shows_the_running_month(String query) {
        var answer = as("manager").get(VIEW + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<b>").doesNotContain("回到本期");
    }

    @Test
    void the_search_box_finds_a_clause_by_number_and_by_word_for_those_who_lead() {
        assertThat(body("/p/jinxiu/search?q=4.3.2")).contains("standard/clauses/4.3.2-a");
        assertThat(body("/p/jinxiu/search?q=%E4%B8%89%E5%A3%B0")).contains("standard/clauses/3.1.2");
        assertThat(as("butler").get("/p/jinxiu/search?q=4.3.2").body()).doesNotContain("standard/clauses");
    }

    @Test
    void an_unknown_clause_or_measure_is_not_found() {
        assertThat(as("manager").get(VIEW + "/clauses/9.9").statusCode()).isEqualTo(404);
        assertThat(as("manager").get(VIEW + "/measures/nothing").statusCode()).isEqualTo(404);
        assertThat(as("manager").get(VIEW + "/measures/nothing/export").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/export", "/clauses/2.1.1", "/measures/sample.met", "/measures/sample.met/export"})
    void only_those_who_lead_see_compliance(String path) {
        for (String username : List.of("supervisor", "manager", "quality", "admin")) {
            assertThat(as(username).get(VIEW + path).statusCode()).as(username).isEqualTo(200);
        }
        for (String username : List.of("desk", "control", "butler", "repair")) {
            assertThat(as(username).get(VIEW + path).statusCode()).as(username).isEqualTo(403);
        }
        assertThat(as("manager").get("/p/yunting/standard" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_workbook_holds_every_clause_and_its_figures() throws IOException {
        byte[] workbook = acting("manager", () -> view.export(world.project(), "2026-10", "", Locale.CHINA))
                .getBody();
        List<Row> rows = rows(workbook);
        assertThat(rows.get(0).getCellText(0)).contains("2026年10月");
        assertThat(rows.stream().skip(2).map(row -> row.getCellText(0)).distinct())
                .isEqualTo(catalogue.clauses().map(clause -> clause.clause()).toList());
        Row below = rows.stream()
                .filter(row -> row.getCellText(4).equals("抽查：道路整洁"))
                .findFirst()
                .orElseThrow();
        assertThat(below.getCellText(5)).isEqualTo("223");
        assertThat(below.getCellText(6)).isEqualTo("279");
        assertThat(below.getCellText(11)).isEqualTo("未达标");
    }

    @Test
    void the_workbook_of_evidence_holds_every_record_of_the_side() throws IOException {
        byte[] workbook = acting(
                        "manager",
                        () -> evidence.export(world.project(), "sample.below", "2026-10", "missed", Locale.CHINA))
                .getBody();
        assertThat(rows(workbook)).hasSize(2 + 56);
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read();
        }
    }

    private String body(String path) {
        var answer = as("manager").get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
