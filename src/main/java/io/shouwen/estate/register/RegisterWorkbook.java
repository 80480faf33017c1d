package io.shouwen.estate.register;

import io.shouwen.estate.HouseUse;
import io.shouwen.estate.Ownership;
import io.shouwen.estate.PhoneNumber;
import io.shouwen.estate.Relation;
import io.shouwen.platform.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the register as an Excel workbook in the columns that the import reads: an empty template or an export. */
@Component
class RegisterWorkbook {

    private static final List<ColumnKind> COLUMNS = List.of(
            ColumnKind.HOUSE,
            ColumnKind.AREA,
            ColumnKind.USE,
            ColumnKind.OWNERSHIP,
            ColumnKind.NAME,
            ColumnKind.RELATION,
            ColumnKind.TITLE,
            ColumnKind.PHONE,
            ColumnKind.PLATE);
    /** Names of the sheet with examples; the import skips it. */
    static final List<String> EXAMPLES = List.of("填写示例", "Examples");

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    RegisterWorkbook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The template. Three examples on a separate sheet show a family, an empty house and a villa. */
    void template(Texts texts, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Shouwen", "1.0");
        begin(workbook, texts, texts.t("estate.houses"));
        Worksheet sheet = begin(workbook, texts, EXAMPLES.get(texts.chinese() ? 0 : 1));
        String use = texts.t(HouseUse.RESIDENTIAL.messageKey());
        line(
                sheet,
                1,
                "3-2-1201",
                new BigDecimal("118.00"),
                use,
                texts.t(Ownership.PRIVATE.messageKey()),
                "张三",
                texts.t(Relation.OWNER.messageKey()),
                "",
                "13900001234、021-50001234",
                "沪A12345");
        line(sheet, 2, "3栋2单元1201", null, "", "", "李四", texts.t(Relation.FAMILY.messageKey()), "", "139 0000 1235", "");
        line(
                sheet,
                3,
                "B12",
                new BigDecimal("268.00"),
                use,
                texts.t(Ownership.DEVELOPER.messageKey()),
                "",
                "",
                "",
                "",
                "");
        workbook.finish();
    }

    /** @param full whether numbers are written in full instead of masked @return number of lines written */
    int export(UUID projectId, Texts texts, boolean full, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Shouwen", "1.0");
        Worksheet sheet = begin(workbook, texts, texts.t("estate.houses"));
        int[] lines = {0};
        jdbc.sql("""
                select h.code, h.area, h.use, h.ownership, r.name, r.relation, r.title,
                       array(select p.written from estate.resident_phone p
                             where p.project_id = r.project_id and p.resident_id = r.id
                             order by p.position, p.written) as phones,
                       case when row_number() over (partition by h.id order by r.relation = 'owner' desc, r.id) = 1
                            then array(select v.plate from estate.vehicle v
                                       where v.project_id = h.project_id and v.house_id = h.id order by v.plate)
                            else '{}' end as plates
                from estate.house h
                left join estate.household k
                    on k.project_id = h.project_id and k.house_id = h.id and k.moved_out_on is null
                left join estate.resident r
                    on r.project_id = k.project_id and r.household_id = k.id and r.left_on is null
                where h.project_id = ?
                order by h.sort_key, r.relation = 'owner' desc, r.id""").param(projectId).query((java.sql.ResultSet row) -> {
            line(
                    sheet,
                    ++lines[0],
                    row.getString("code"),
                    row.getBigDecimal("area"),
                    texts.t(HouseUse.ofStored(row.getString("use")).messageKey()),
                    texts.t(Ownership.ofStored(row.getString("ownership")).messageKey()),
                    row.getString("name"),
                    row.getString("relation") == null
                            ? ""
                            : texts.t(
                                    Relation.ofStored(row.getString("relation")).messageKey()),
                    row.getString("title"),
                    Arrays.stream(texts(row.getArray("phones")))
                            .map(written ->
                                    full ? written : PhoneNumber.of(written).masked())
                            .collect(Collectors.joining("、")),
                    String.join("、", texts(row.getArray("plates"))));
            if (lines[0] % ROWS_AT_ONCE == 0) {
                flush(sheet);
            }
        });
        workbook.finish();
        return lines[0];
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String[] texts(Array array) throws java.sql.SQLException {
        return (String[]) array.getArray();
    }

    private static Worksheet begin(Workbook workbook, Texts texts, String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        int[] widths = {14, 10, 10, 14, 14, 8, 10, 30, 22};
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, COLUMNS.get(column).ours(texts.chinese()));
            sheet.style(0, column).bold().fillColor("E6F2F1").set();
            sheet.width(column, widths[column]);
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void line(Worksheet sheet, int row, @Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof BigDecimal figure) {
                sheet.value(row, column, figure);
            } else if (values[column] != null) {
                sheet.value(row, column, values[column].toString());
            }
        }
    }
}
