package io.shouwen.roster.calendar;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.workbook.Cell;
import io.shouwen.platform.workbook.UnreadableWorkbook;
import io.shouwen.platform.workbook.Workbook;
import io.shouwen.platform.workbook.WorkbookReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts the first sheet of a workbook to the text of a pasted list, with the same line numbers as in Excel. */
final class HolidaySheet {

    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 1 << 20;
    private static final int COLUMNS = 3;
    private static final int LONGEST = 100;
    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);

    private HolidaySheet() {}

    /** Empty if the file is not a workbook, or is too large. */
    static Optional<String> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return WorkbookReader.read(content).sheets().stream()
                    .filter(sheet -> !sheet.hidden())
                    .findFirst()
                    .flatMap(HolidaySheet::lines);
        } catch (UnreadableWorkbook e) {
            return Optional.empty();
        }
    }

    private static Optional<String> lines(Workbook.Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Workbook.Line line : sheet.lines()) {
            if (line.number() > MOST_ROWS) {
                return Optional.empty();
            }
            while (lines.size() < line.number() - 1) {
                lines.add("");
            }
            lines.add(line(line));
        }
        return Optional.of(String.join("\n", lines));
    }

    private static String line(Workbook.Line line) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            String text = column == 0 ? day(line.at(column)) : line.at(column).text();
            cells.add(TypedText.first(text, LONGEST)
                    .replaceAll("[\\t\\r\\n,，;；]", " ")
                    .strip());
        }
        return String.join("\t", cells).stripTrailing();
    }

    /** A date without a date format is Excel's serial number; a number such as 20270101 is not one. */
    private static String day(Cell cell) {
        return cell.is(Cell.Kind.NUMBER) && cell.text().matches("[3-7]\\d{4}")
                ? EXCEL_DAY_ZERO.plusDays(Long.parseLong(cell.text())).toString()
                : cell.text();
    }
}
