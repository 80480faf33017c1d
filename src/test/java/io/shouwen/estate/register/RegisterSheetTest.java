package io.shouwen.estate.register;

import static io.shouwen.estate.register.Sheets.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.shouwen.estate.HouseCode;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.platform.workbook.UnreadableWorkbook;
import io.shouwen.platform.workbook.WorkbookReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What {@link RegisterSheet}, {@link RegisterLine} and {@link NamedPerson} make of a workbook. */
class RegisterSheetTest {

    private static RegisterSheet read(Object[]... lines) {
        return RegisterSheet.of(WorkbookReader.read(Sheets.of(lines)));
    }

    @Test
    void columns_are_known_by_their_headings_in_any_order_and_either_language() {
        RegisterSheet chinese = read(
                line("联系电话", "*业主姓名", "房号", "建筑面积（㎡）", "颜色"),
                line(13800005678L, "张三", "3栋2单元1201", 118.50000000000001, "红"));
        RegisterSheet english = read(
                line("Name", "Area", "Phone number", "House"),
                line("张三", "118.50 m2", "+86 138-0000-5678", "3-2-1201"));
        assertThat(chinese.rows()).hasSize(1);
        assertThat(chinese.ignored()).containsExactly("颜色");
        for (RegisterSheet sheet : List.of(chinese, english)) {
            RegisterRow row = sheet.rows().getFirst();
            assertThat(row.house()).isEqualTo(new HouseCode("3", "2", "1201"));
            assertThat(row.area()).isEqualTo(new BigDecimal("118.50"));
            assertThat(row.name()).isEqualTo("张三");
            assertThat(row.phones()).containsExactly(new PhoneNumber("13800005678"));
        }
    }

    @Test
    void headings_may_stand_below_a_title_and_the_house_in_three_columns() {
        RegisterSheet sheet = read(
                line("锦绣花园业主资料登记表"),
                line("楼栋", "单元", "房间号", "姓名", "手机", "备用电话"),
                line("3栋", "2单元", 1201, "张三", "13800005678", "021-50001234"),
                line("5栋", "", 302, "李四", "13800005679", ""));
        assertThat(sheet.rows()).extracting(row -> row.house().canonical()).containsExactly("3-2-1201", "5-302");
        assertThat(sheet.rows().getFirst().phones()).hasSize(2);
        assertThat(sheet.lines()).isEqualTo(2);
    }

    @Test
    void each_faulty_cell_is_named_with_its_line_its_column_and_the_reason() {
        RegisterSheet sheet = read(
                line("房号", "姓名", "身份", "电话", "面积", "车牌"),
                line("3-2-1201", "张三", "业主", "13800005678", "118", "沪A12345"),
                line("哪里", "李四", "亲戚", "1380000", "很大", "没车"),
                line("", "王五", "", "", "", ""),
                line("3-2-1202", "", "", "13800005670", "", ""),
                line("3-2-1201", "张三", "租户", "", "90", ""),
                line("3-2-1203", "赵六", "", "", "", "沪A12345"));
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.faultyLines()).isEqualTo(5);
        assertThat(sheet.faults())
                .extracting(RegisterSheet.Fault::line, RegisterSheet.Fault::heading, RegisterSheet.Fault::reason)
                .containsExactly(
                        Tuple.tuple(3, "房号", "estate.register.fault.house"),
                        Tuple.tuple(3, "面积", "estate.register.fault.area"),
                        Tuple.tuple(3, "身份", "estate.register.fault.relation"),
                        Tuple.tuple(3, "车牌", "estate.register.fault.plate"),
                        Tuple.tuple(4, "房号", "estate.register.fault.house-missing"),
                        Tuple.tuple(5, "姓名", "estate.register.fault.name-missing"),
                        Tuple.tuple(6, "面积", "estate.register.fault.other-area"),
                        Tuple.tuple(6, "身份", "estate.register.fault.other-relation"),
                        Tuple.tuple(7, "车牌", "estate.register.fault.plate-twice"));
        assertThat(sheet.faults().getLast().argument()).isEqualTo("2");
    }

    @Test
    void a_short_number_is_a_number_but_a_broken_mobile_is_not() {
        RegisterSheet sheet =
                read(line("房号", "姓名", "电话"), line("3-2-1201", "张三", "8001"), line("3-2-1202", "李四", "138000056789"));
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.faults())
                .extracting(RegisterSheet.Fault::reason)
                .containsExactly("estate.register.fault.phone");
    }

    @Test
    void what_is_no_register_is_refused_with_the_reason() {
        assertThatExceptionOfType(UnreadableWorkbook.class)
                .isThrownBy(() -> WorkbookReader.read("房号,姓名".getBytes(StandardCharsets.UTF_8)))
                .withMessage("NO_WORKBOOK");
        assertThatExceptionOfType(UnreadableWorkbook.class)
                .isThrownBy(() -> WorkbookReader.read(Arrays.copyOf(Sheets.of(line("房号")), 300)))
                .withMessage("NO_WORKBOOK");
        assertThatExceptionOfType(UnreadableWorkbook.class)
                .isThrownBy(() -> WorkbookReader.read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
                .withMessage("OLD_OR_LOCKED");
        assertThatExceptionOfType(NoRegister.class)
                .isThrownBy(() -> read(line("")))
                .withMessage("estate.register.import.refused.empty");
        assertThatExceptionOfType(NoRegister.class)
                .isThrownBy(() -> read(line("姓名", "电话"), line("张三", "13800005678")))
                .withMessage("estate.register.import.refused.no-headings");
    }
}
