package io.shouwen.people.roster;

import io.shouwen.platform.files.Unpacked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A workbook's first sheet as the list somebody would have pasted, each row on the line Excel counts. */
final class HolidaySheet {

    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_UNPACKED = 20 << 20;
    private static final int COLUMNS = 3;
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private HolidaySheet() {}

    /** Empty where the file is no workbook, or too much of one. */
    static Optional<String> read(byte[] content) {
        try {
            return content.length > MOST_BYTES || !Unpacked.within(content, MOST_UNPACKED)
                    ? Optional.empty()
                    : lines(content);
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> lines(byte[] content) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<String> lines = new ArrayList<>();
            for (var each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (row.getRowNum() > MOST_ROWS) {
                    return Optional.empty();
                }
                while (lines.size() < row.getRowNum() - 1) {
                    lines.add("");
                }
                lines.add(line(row));
            }
            return Optional.of(String.join("\n", lines));
        }
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), COLUMNS); column++) {
            boolean first = column == 0;
            cells.add(row.getOptionalCell(column).map(cell -> text(cell, first)).orElse(""));
        }
        return String.join("\t", cells).stripTrailing();
    }

    /** Excel keeps a day as a number of days; 20270101 typed as a number is none of these. */
    private static String text(Cell cell, boolean day) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (day && cell.getType() != CellType.STRING && raw.matches("[3-7]\\d{4}(\\.\\d+)?")) {
            return EXCEL_DAY_ZERO.plusDays((long) Double.parseDouble(raw)).toString();
        }
        String text = Optional.ofNullable(cell.getText()).orElse("");
        return (text.length() > 100 ? text.substring(0, 100) : text)
                .replaceAll("[\\t\\r\\n,，;；]", " ")
                .strip();
    }
}
