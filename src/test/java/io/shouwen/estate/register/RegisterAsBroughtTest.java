package io.shouwen.estate.register;

import static io.shouwen.estate.register.RawWorkbook.error;
import static io.shouwen.estate.register.RawWorkbook.formula;
import static io.shouwen.estate.register.RawWorkbook.hiddenRow;
import static io.shouwen.estate.register.RawWorkbook.number;
import static io.shouwen.estate.register.RawWorkbook.row;
import static io.shouwen.estate.register.RawWorkbook.styled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.register.view.Import;
import io.shouwen.platform.workbook.UnreadableWorkbook;
import io.shouwen.platform.workbook.WorkbookReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link RegisterLine} makes of registers as offices bring them: merged, hidden, broken, with headings on two rows. */
class RegisterAsBroughtTest {

    private static final String HEADINGS = row("房号", "姓名", "身份", "电话");

    private static RegisterSheet read(RawWorkbook workbook) {
        return RegisterSheet.of(WorkbookReader.read(workbook.bytes()));
    }

    /** {@code 901-1-101 李合并 OWNER 13900090101}, a line for each person. */
    private static List<String> people(RegisterSheet sheet) {
        return sheet.rows().stream()
                .map(row -> String.join(
                        " ",
                        row.house().canonical(),
                        String.valueOf(row.name()),
                        row.relation() == null ? "-" : row.relation().name(),
                        row.phones().stream().map(PhoneNumber::digits).collect(Collectors.joining("+"))))
                .toList();
    }

    private static List<String> faults(RegisterSheet sheet) {
        return sheet.faults().stream()
                .map(fault -> fault.line() + " " + fault.heading() + " "
                        + fault.reason().replace("estate.register.", "") + " " + fault.typed())
                .map(String::strip)
                .toList();
    }

    @Test
    void a_house_merged_over_its_people_is_the_house_of_each_of_them() {
        RegisterSheet sheet = read(RawWorkbook.of(
                        HEADINGS,
                        row("901-1-101", "李合并", "业主", "13900090101"),
                        row("", "王合并", "家属", "13900090102"),
                        row("901-1-102", "赵六", "业主", ""))
                .merged("A2:A3"));
        assertThat(people(sheet))
                .containsExactly(
                        "901-1-101 李合并 OWNER 13900090101", "901-1-101 王合并 FAMILY 13900090102", "901-1-102 赵六 OWNER ");
        assertThat(sheet.faults()).isEmpty();
    }

    @Test
    void sheets_of_the_same_columns_are_one_register_and_every_other_sheet_is_named_with_its_reason() {
        RegisterSheet sheet = read(new RawWorkbook()
                .sheet("填写说明", row("填写说明：请勿修改表头"), row("1. 电话用文本格式"))
                .sheet("1栋", HEADINGS, row("902-1-101", "甲一", "业主", "13900090201"))
                .sheet("2栋", row("姓名", "房号", "电话", "身份"), row("甲二", "902-2-101", "13900090202", "业主"))
                .sheet("欠费", row("房号", "欠费"), row("902-1-101", "1200"))
                .sheet("Sheet3")
                .hiddenSheet("旧名册", HEADINGS, row("902-9-909", "旧人", "业主", "")));
        assertThat(people(sheet)).containsExactly("902-1-101 甲一 OWNER 13900090201", "902-2-101 甲二 OWNER 13900090202");
        assertThat(sheet.sources())
                .containsExactly(
                        new Import.Source("填写说明", 0, "estate.register.import.left.no-headings"),
                        new Import.Source("1栋", 1, ""),
                        new Import.Source("2栋", 1, ""),
                        new Import.Source("欠费", 0, "estate.register.import.left.other-columns"),
                        new Import.Source("旧名册", 0, "estate.register.import.left.hidden"));
        assertThat(sheet.preview())
                .extracting(Import.Understood::sheet, Import.Understood::house)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1栋", "902栋1单元101室"),
                        org.assertj.core.groups.Tuple.tuple("2栋", "902栋2单元101室"));
    }

    @Test
    void what_contradicts_a_line_of_another_sheet_names_that_sheet() {
        RegisterSheet sheet = read(new RawWorkbook()
                .sheet("1栋", HEADINGS, row("902-1-101", "甲一", "业主", ""))
                .sheet("2栋", HEADINGS, row("902-1-101", "甲一", "租户", "")));
        assertThat(sheet.faults())
                .containsExactly(
                        new RegisterSheet.Fault("2栋", 2, "身份", "甲一", "estate.register.fault.other-relation", "1栋!2"));
    }

    @Test
    void a_register_only_on_a_hidden_sheet_or_in_a_hidden_column_is_refused_in_those_words() {
        for (RawWorkbook hidden : List.of(
                new RawWorkbook().sheet("封面", row("名册")).hiddenSheet("名册", HEADINGS, row("1-1-101", "甲", "", "")),
                RawWorkbook.of(HEADINGS, row("1-1-101", "甲", "", "")).hiddenColumn(1))) {
            assertThatExceptionOfType(NoRegister.class)
                    .isThrownBy(() -> read(hidden))
                    .withMessage("estate.register.import.refused.hidden");
        }
    }

    @Test
    void what_is_hidden_is_not_read_and_said_by_line_and_column() {
        RegisterSheet sheet = read(RawWorkbook.of(
                        HEADINGS,
                        row("903-1-101", "甲", "业主", "13900090301"),
                        hiddenRow("903-1-102", "乙", "业主", "13900090302"))
                .hiddenColumn(4));
        assertThat(people(sheet)).containsExactly("903-1-101 甲 OWNER ");
        assertThat(faults(sheet)).containsExactly("1 电话 remark.hidden-column", "3  fault.hidden-line");
        assertThat(sheet.lines()).isEqualTo(2);
        assertThat(sheet.faultyLines()).isEqualTo(1);
    }

    @Test
    void errors_formulas_without_a_result_and_impossible_numbers_are_faults_of_their_cell() {
        RegisterSheet sheet = read(RawWorkbook.of(
                row("房号", "姓名", "称谓", "电话", "面积", "备注"),
                row("909-1-101", error("#N/A"), error("#REF!"), "13900090901"),
                row("909-1-102", formula("\"张\"&amp;\"公式\""), "", "13900090902"),
                row("909-1-103", "丙", "", number("1E600000000"), number("1E308")),
                row("909-1-104", "丁", "", number("1E99999999999"), number("9".repeat(400))),
                row(error("#VALUE!"), "戊", "", ""),
                row("909-1-106", "好人", "", number("1.3900090906E10"), number("90.5"), error("#N/A"))));
        assertThat(people(sheet)).containsExactly("909-1-106 好人 - 13900090906");
        assertThat(faults(sheet))
                .containsExactly(
                        "2 姓名 fault.error-cell #N/A",
                        "2 称谓 fault.error-cell #REF!",
                        "3 姓名 fault.uncomputed",
                        "4 电话 fault.no-number 1E600000000",
                        "4 面积 fault.no-number 1E308",
                        "5 电话 fault.no-number 1E99999999999",
                        "5 面积 fault.no-number " + "9".repeat(40),
                        "6 房号 fault.error-cell #VALUE!");
    }

    @Test
    void a_house_number_that_excel_made_a_day_of_is_recognised_in_every_guise() {
        RegisterSheet sheet = read(RawWorkbook.of(
                        HEADINGS,
                        row(styled(1, "37664"), "甲", "", ""),
                        row(styled(2, "46083"), "乙", "", ""),
                        row(number("37664"), "丙", "", ""),
                        row("2003/2/12", "丁", "", ""),
                        row("3月2日", "戊", "", ""),
                        row("3-2-1201", "己", "", styled(1, "37664")))
                .formats(14, 58));
        assertThat(people(sheet)).isEmpty();
        assertThat(sheet.faults())
                .extracting(RegisterSheet.Fault::reason)
                .containsExactly(
                        "estate.register.fault.house-date",
                        "estate.register.fault.house-date",
                        "estate.register.fault.house-date",
                        "estate.register.fault.house-date",
                        "estate.register.fault.house-date",
                        "estate.register.fault.date");
        assertThat(sheet.faults().getFirst().typed()).isEqualTo("2003-02-12");
        assertThat(sheet.faults().getFirst().argument()).isEqualTo("3-2-12 / 2-12");
    }

    @Test
    void carriage_returns_rich_text_readings_and_invisible_signs_do_not_get_into_names_and_numbers() {
        RawWorkbook workbook = new RawWorkbook();
        workbook.sheet(
                "名册",
                HEADINGS,
                row(
                        "911-1-101",
                        workbook.shared("<t>回车_x000D_</t>"),
                        "业主",
                        workbook.shared("<t>13900091101_x000D_\n13900091102</t>")),
                row(
                        "913-1-104\u200b",
                        workbook.shared(
                                "<r><t>零</t></r><r><t>\u200b宽乙\u00a0</t></r><rPh sb=\"0\" eb=\"1\"><t>ling</t></rPh>"),
                        "\ufeff业主",
                        "\u202d13900091301\u202c"));
        assertThat(people(read(workbook)))
                .containsExactly("911-1-101 回车 OWNER 13900091101+13900091102", "913-1-104 零宽乙 OWNER 13900091301");
    }

    @Test
    void a_number_belongs_to_the_name_before_it_and_the_heading_says_who_that_is() {
        RegisterSheet sheet = read(RawWorkbook.of(
                row("房号", "业主姓名", "联系电话", "住户姓名", "联系电话"),
                row("914-1-101", "业主甲", "13900091401", "租客乙", "13900091402"),
                row("914-1-102", "自住丙", "13900091403", "自住丙", "13900091404"),
                row("914-1-103", "", "13900091405", "租客丁", "")));
        assertThat(people(sheet))
                .containsExactly(
                        "914-1-101 业主甲 OWNER 13900091401",
                        "914-1-101 租客乙 TENANT 13900091402",
                        "914-1-102 自住丙 OWNER 13900091403+13900091404");
        assertThat(faults(sheet)).containsExactly("4 业主姓名 fault.name-missing");
        assertThat(people(read(RawWorkbook.of(
                        row("房号", "电话", "业主姓名", "电话", "租户姓名"),
                        row("914-1-101", "13900091401", "业主甲", "13900091402", "租客乙")))))
                .containsExactly("914-1-101 业主甲 OWNER 13900091401", "914-1-101 租客乙 TENANT 13900091402");
    }

    @Test
    void headings_on_two_rows_are_read_together_merged_or_not() {
        String[] rows = {
            row("锦绣花园业主资料登记表"),
            row("房号", "业主信息", "", "租户信息", ""),
            row("", "姓名", "电话", "姓名", "电话"),
            row("915-1-101", "双层甲", "13900091501", "双层乙", "13900091502")
        };
        for (RawWorkbook workbook :
                List.of(RawWorkbook.of(rows).merged("A1:E1", "A2:A3", "B2:C2", "D2:E2"), RawWorkbook.of(rows))) {
            assertThat(people(read(workbook)))
                    .containsExactly("915-1-101 双层甲 OWNER 13900091501", "915-1-101 双层乙 TENANT 13900091502");
        }
        assertThat(people(read(RawWorkbook.of(
                                row("房屋", "", "", "家庭成员", "", "承租人", ""),
                                row("楼栋", "单元", "房间号", "姓名", "电话", "姓名", "电话"),
                                row("915", "1", "101", "甲", "13900091501", "乙", "13900091502"))
                        .merged("A1:C1", "D1:E1", "F1:G1"))))
                .containsExactly("915-1-101 甲 FAMILY 13900091501", "915-1-101 乙 TENANT 13900091502");
    }

    @Test
    void a_first_line_of_people_is_no_second_row_of_headings() {
        RegisterSheet sheet =
                read(RawWorkbook.of(row("房号", "姓名", "身份"), row("", "住户", "业主"), row("916-1-101", "甲", "业主")));
        assertThat(faults(sheet)).containsExactly("2 房号 fault.house-missing");
        assertThat(people(sheet)).containsExactly("916-1-101 甲 OWNER ");
    }

    @Test
    void several_names_in_a_cell_are_several_people_where_their_numbers_tell_them_apart() {
        RegisterSheet sheet = read(RawWorkbook.of(
                HEADINGS,
                row("917-1-101", "张三、李四", "业主", "13900091701、13900091702"),
                row("917-1-102", "王五/赵六", "业主", ""),
                row("917-1-103", "孙七、周八", "业主", "13900091703"),
                row("917-1-104", "Smith, John", "租户", "13900091704")));
        assertThat(people(sheet))
                .containsExactly(
                        "917-1-101 张三 OWNER 13900091701",
                        "917-1-101 李四 OWNER 13900091702",
                        "917-1-102 王五 OWNER ",
                        "917-1-102 赵六 OWNER ",
                        "917-1-104 Smith, John TENANT 13900091704");
        assertThat(faults(sheet)).containsExactly("4 姓名 fault.several-names 孙七、周八");
    }

    @Test
    void headings_repeated_on_every_printed_page_are_no_lines() {
        RegisterSheet sheet = read(RawWorkbook.of(
                HEADINGS, row("918-1-101", "甲", "业主", ""), HEADINGS, row("918-1-102", "乙", "业主", ""), row("合计2户")));
        assertThat(sheet.lines()).isEqualTo(3);
        assertThat(faults(sheet)).containsExactly("5 房号 fault.house 合计2户");
    }

    @Test
    void the_templates_examples_are_never_imported() {
        RegisterSheet old = read(RawWorkbook.of(
                row("房号", "面积", "产权", "姓名", "身份", "电话"),
                row("3-2-1201", number("118"), "个人产权", "张三", "业主", "13900001234、021-50001234"),
                row("3栋2单元1201", "", "", "李四", "家属", "139 0000 1235"),
                row("B12", number("268"), "开发商", "", "", ""),
                row("3-2-1201", number("118"), "个人产权", "张三", "业主", "13900005678"),
                row("B12", number("268"), "开发商", "", "", "")));
        assertThat(people(old)).containsExactly("3-2-1201 张三 OWNER 13900005678", "B12 null - ");
        assertThat(old.faults()).hasSize(3).allMatch(fault -> fault.reason().equals("estate.register.fault.sample"));
        RegisterSheet now = read(new RawWorkbook()
                .sheet("房屋", HEADINGS)
                .sheet("填写示例", HEADINGS, row("3-2-1201", "张三", "业主", "13900001234")));
        assertThat(now.lines()).isZero();
        assertThat(now.sources()).contains(new Import.Source("填写示例", 0, "estate.register.import.left.examples"));
    }

    @Test
    void more_than_a_register_can_hold_is_refused_before_it_is_kept() {
        String[] lines =
                IntStream.rangeClosed(0, 100_001).mapToObj(n -> "<row/>").toArray(String[]::new);
        assertThatExceptionOfType(UnreadableWorkbook.class)
                .isThrownBy(() -> read(RawWorkbook.of(lines)))
                .withMessage("TOO_MUCH");
        RegisterSheet wide = read(RawWorkbook.of(
                HEADINGS,
                row("919-1-101", "甲", "", "长".repeat(100_000)),
                "<row><c r=\"A3\" t=\"inlineStr\"><is><t>919-1-102</t></is></c><c r=\"XFD3\"><v>1</v></c></row>"));
        assertThat(faults(wide)).containsExactly("2 电话 fault.too-long " + "长".repeat(500));
    }
}
