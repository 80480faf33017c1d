package io.shouwen.patrol.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class FormTest extends FormWorld {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 17);
    private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");

    private static String pdf(Butler butler) {
        return "/p/jinxiu/patrol/register/pdf?day=" + DAY + "&butler=" + butler.id();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    private static List<String> rows(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|")))
                    .toList();
        }
    }

    @Test
    @Clause("5.1")
    void a_days_register_holds_times_places_what_was_inspected_and_problems() throws IOException {
        Butler butler = butler("李𠮷靐");
        List<UUID> visits = walk(butler, DAY, 8);
        finding(butler, visits.getFirst(), "大堂灯罩破损");

        byte[] pdf = as("supervisor").bytes(pdf(butler));

        assertThat(text(pdf))
                .contains("巡查登记表", "2024年5月17日", "NO：XCDJ-20240517-" + butler.number(), "审核人：", "巡查人：李𠮷靐")
                .contains("08:00", "1栋㙍园大堂", "大堂灯罩破损(XC-", "已上报")
                .contains("08:01", "手输", "08:02", "不合格：");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("巡查登记表 2024-05-17 李𠮷靐");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("锦绣花园");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        }
        assertThat(rows(as("supervisor").bytes(pdf(butler).replace("/pdf?", "/xlsx?"))))
                .contains("时间|区域、位置|巡查内容|存在问题")
                .anySatisfy(row -> assertThat(row).startsWith("08:00|1栋㙍园大堂").contains("大堂灯罩破损"))
                .anySatisfy(row -> assertThat(row).contains("巡查人：李𠮷靐"));
    }

    @Test
    @Clause("5.1")
    void a_butler_opens_the_own_register_and_nobody_elses() {
        Butler own = butler("王一");
        Butler other = butler("赵二");
        walk(own, DAY, 8);
        walk(other, DAY, 9);

        assertThat(as(own.username()).status(pdf(own))).isEqualTo(200);
        assertThat(as(own.username()).status(pdf(other))).isEqualTo(404);
        assertThat(as(own.username())
                        .get("/p/jinxiu/patrol/register?day=" + DAY)
                        .body())
                .contains("王一")
                .doesNotContain("赵二");
        assertThat(as("desk").status(pdf(own))).isEqualTo(403);
        List<String> audited = seeing(() -> jdbc.sql(
                        "select after_json::jsonb->>'form' from platform.audit_entry where action = 'patrol-form-exported' and actor_id = ?")
                .param(own.id())
                .query(String.class)
                .list());
        assertThat(audited).containsExactly("巡查登记表 2024-05-17 王一");
    }

    @Test
    @Clause("5.1")
    void a_reviewer_signs_what_the_register_said_and_later_records_show() throws IOException {
        Butler butler = butler("孙三");
        walk(butler, DAY, 8);
        String page = "/p/jinxiu/patrol/register?day=" + DAY + "&butler=" + butler.id();
        Matcher read = HASH.matcher(as("supervisor").get(page).body());
        assertThat(read.find()).isTrue();
        Map<String, String> sent = Map.of(
                "id",
                Ids.next().toString(),
                "day",
                DAY.toString(),
                "butler",
                butler.id().toString(),
                "hash",
                read.group(1),
                "drawing",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(drawing("a")));
        String review = "/p/jinxiu/patrol/register/review";

        assertThat(as("supervisor").post(review, with(sent, "drawing", "")).statusCode())
                .isEqualTo(422);
        assertThat(as("supervisor")
                        .post(review, with(sent, "hash", "0".repeat(64)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(as("supervisor").post(review, sent).statusCode()).isEqualTo(303);
        assertThat(as("supervisor").post(review, sent).statusCode())
                .as("sent twice")
                .isEqualTo(303);
        assertThat(as("manager")
                        .post(review, with(sent, "id", Ids.next().toString()))
                        .statusCode())
                .as("reviewed already")
                .isEqualTo(409);
        String name = world.actor("supervisor").name();
        assertThat(text(as(butler.username()).bytes(pdf(butler))))
                .contains("审核人：" + name)
                .doesNotContain("签字后");

        walk(butler, DAY, 14);

        assertThat(text(as(butler.username()).bytes(pdf(butler)))).contains("签字后记录有变动");
        assertThat(as("supervisor").get(page).body()).contains("id=\"review\"");
    }

    @Test
    @Clause("5.1")
    void a_month_is_one_file_with_a_sheet_for_each_day() throws IOException {
        Butler butler = butler("周四");
        walk(butler, DAY, 8);
        walk(butler, DAY.plusDays(1), 8);
        String month = "/p/jinxiu/patrol/register/month";
        String own = "?month=2024-05&butler=" + butler.id();

        try (PDDocument document = Loader.loadPDF(as("manager").bytes(month + "/pdf" + own))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly(
                            "XCDJ-20240517-" + butler.number() + " 周四", "XCDJ-20240518-" + butler.number() + " 周四");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("1 / 1")
                    .doesNotContain("2 / ");
        }
        assertThat(rows(as("manager").bytes(month + "/xlsx" + own))).hasSize(2 + 6);
        assertThat(as(butler.username()).get(month + "?month=2024-05").body()).contains("周四", "共 2 份，2 份未审核");
        assertThat(as("manager").status(month + "/pdf?month=2023-01")).isEqualTo(404);
    }

    @Test
    @Clause("5.2")
    void an_issue_sheet_holds_each_step_its_signatures_and_photos_on_a_second_page() throws IOException {
        Butler butler = butler("吴靐");
        UUID finding = finding(butler, walk(butler, DAY, 8).getFirst(), "大堂灯罩破损");
        ended(butler, finding);
        String sheet = "/p/jinxiu/patrol/findings/" + finding + "/sheet";
        String supervisor = world.actor("supervisor").name();

        byte[] pdf = as(butler.username()).bytes(sheet + "/pdf");

        assertThat(text(pdf))
                .contains("巡查问题处理表", "NO：XC-", "巡查人", "吴靐", "存在问题记录", "灯罩裂开约20cm")
                .contains("上报（吴靐）：需要换灯罩", "转部门处理：今天之内换好（" + supervisor)
                .contains("物业经理意见", "已换新灯罩并紧固（" + supervisor, "现场验证合格，扫码（吴靐")
                .contains("处理人签名：" + supervisor, "客服主管签名：" + supervisor, "处理前", "整改后");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(pictures(document, 0)).isEqualTo(2);
            assertThat(pictures(document, 1)).isEqualTo(2);
        }
        assertThat(rows(as("quality").bytes(sheet + "/xlsx")))
                .anySatisfy(row -> assertThat(row).startsWith("处理结果记录|已换新灯罩并紧固"))
                .anySatisfy(row -> assertThat(row).startsWith("客服主管签名：" + supervisor));
        assertThat(as(butler("郑六").username()).status(sheet)).isEqualTo(404);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static int pictures(PDDocument document, int page) throws IOException {
        int found = 0;
        var resources = document.getPage(page).getResources();
        for (var name : resources.getXObjectNames()) {
            found += resources.isImageXObject(name) ? 1 : 0;
        }
        return found;
    }
}
