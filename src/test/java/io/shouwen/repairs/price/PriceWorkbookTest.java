package io.shouwen.repairs.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Money;
import io.shouwen.platform.web.Sheet;
import io.shouwen.platform.workbook.WorkbookReader;
import io.shouwen.repairs.price.PriceWorkbook.Fault;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Price lists as people keep them in workbooks. */
class PriceWorkbookTest {

    @Test
    void a_list_is_read_with_what_its_headings_say() {
        PriceWorkbook read = read(
                "",
                row("锦绣花园有偿服务价目表"),
                row("类别", "项目", "单位", "单价（元）", "执行日期", "收费依据", "备注"),
                row("人工费", "换龙头", "次", 30, LocalDate.of(2026, 12, 1), "公司价目", "不含材料"),
                row("材料费", "角阀", "个", "25.5", "2026/12/01", "公司价目", null),
                row("上门费", "上门", "次", "免费", null, "公司价目", null));
        assertThat(read.faults()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        new PriceWorkbook.Line(
                                PriceKind.LABOUR,
                                "换龙头",
                                "次",
                                "不含材料",
                                new Money(3000),
                                "公司价目",
                                LocalDate.of(2026, 12, 1)),
                        new PriceWorkbook.Line(
                                PriceKind.MATERIAL, "角阀", "个", "", new Money(2550), "公司价目", LocalDate.of(2026, 12, 1)),
                        new PriceWorkbook.Line(PriceKind.CALL_OUT, "上门", "次", "", Money.ZERO, "公司价目", null));
    }

    @Test
    void the_basis_of_the_form_stands_for_lines_without_one_and_labour_for_no_kind() {
        PriceWorkbook read = read("公司价目", row("项目", "单位", "单价"), row("通下水", "次", 80));
        assertThat(read.lines())
                .containsExactly(
                        new PriceWorkbook.Line(PriceKind.LABOUR, "通下水", "次", "", new Money(8000), "公司价目", null));
    }

    @Test
    void each_line_that_is_not_understood_says_why() {
        PriceWorkbook read = read(
                "",
                row("类别", "项目", "单位", "单价", "执行日期", "依据"),
                row("人工", "", "次", 1, null, "依据"),
                row("人工", "甲", "", 1, null, "依据"),
                row("人工", "乙", "次", -1, null, "依据"),
                row("人工", "丙", "次", "100000.01", null, "依据"),
                row("其他", "丁", "次", 1, null, "依据"),
                row("人工", "戊", "次", 1, null, null),
                row("人工", "己", "次", 1, "明天", "依据"),
                row("人工", "庚".repeat(61), "次", 1, null, "依据"),
                row("人工", "辛", "次", 1, null, "依据"),
                row("人工", "辛", "次", 2, null, "依据"));
        assertThat(read.faults())
                .extracting(Fault::line, fault -> fault.messageKey().substring("repairs.price.import.".length()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "empty"),
                        org.assertj.core.groups.Tuple.tuple(3, "empty"),
                        org.assertj.core.groups.Tuple.tuple(4, "amount"),
                        org.assertj.core.groups.Tuple.tuple(5, "amount"),
                        org.assertj.core.groups.Tuple.tuple(6, "kind"),
                        org.assertj.core.groups.Tuple.tuple(7, "basis"),
                        org.assertj.core.groups.Tuple.tuple(8, "day"),
                        org.assertj.core.groups.Tuple.tuple(9, "unreadable"),
                        org.assertj.core.groups.Tuple.tuple(11, "twice"));
        assertThat(read.faults().getLast().typed()).isEqualTo("10");
    }

    @Test
    void a_workbook_without_the_headings_is_no_price_list() {
        assertThat(read("依据", row("姓名", "电话"), row("张三", "1")).faults())
                .containsExactly(new Fault(0, "repairs.price.import.no-headings", ""));
        assertThat(read("依据", row("项目", "单位")).faults()).hasSize(1);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static PriceWorkbook read(String basis, Object[]... rows) {
        byte[] content = Objects.requireNonNull(
                Sheet.file("价目", "价目", ZoneOffset.UTC, sheet -> List.of(rows).forEach(sheet::row))
                        .getBody());
        return PriceWorkbook.read(WorkbookReader.read(content), basis);
    }
}
