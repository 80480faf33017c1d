package io.shouwen.roster.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.roster.WorkCalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class HolidayListTest {

    @Test
    void a_pasted_list_is_read_line_by_line_and_faults_name_their_line() {
        HolidayList list = HolidayList.read("日期\t类别\t名称\n2027/1/1\t放假\t元旦\n2027年1月2日,上班,调休\n"
                + "\n2027-02-30,放假,没有这天\n2027-01-03,也许,不明\n20270101,休,重复");
        assertThat(list.days())
                .containsExactly(
                        new Holidays.Day(LocalDate.of(2027, 1, 1), WorkCalendar.Kind.HOLIDAY, "元旦"),
                        new Holidays.Day(LocalDate.of(2027, 1, 2), WorkCalendar.Kind.WORKDAY, "调休"));
        assertThat(list.faults()).extracting(HolidayList.Fault::line).containsExactly(5, 6, 7);
    }

    @Test
    void an_excel_file_is_read_as_if_it_had_been_pasted_and_faults_name_excels_line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Shouwen", "1.0")) {
            Worksheet sheet = book.newWorksheet("2027");
            sheet.value(0, 0, "日期");
            sheet.value(1, 0, LocalDate.of(2027, 10, 1));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, "放假");
            sheet.value(1, 2, "国庆节, 第一天");
            sheet.value(3, 0, 20_271_009);
            sheet.value(3, 1, "上班");
            sheet.value(4, 0, "2027/10/40");
            sheet.value(4, 1, "放假");
        }
        HolidayList list =
                HolidayList.read(HolidaySheet.read(bytes.toByteArray()).orElseThrow());
        assertThat(list.days())
                .containsExactly(
                        new Holidays.Day(LocalDate.of(2027, 10, 1), WorkCalendar.Kind.HOLIDAY, "国庆节  第一天"),
                        new Holidays.Day(LocalDate.of(2027, 10, 9), WorkCalendar.Kind.WORKDAY, ""));
        assertThat(list.faults()).extracting(HolidayList.Fault::line).containsExactly(5);
        assertThat(HolidaySheet.read("no workbook".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
