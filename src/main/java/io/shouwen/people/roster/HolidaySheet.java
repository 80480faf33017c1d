package io.shouwen.people.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
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
        if (content.length > MOST_BYTES || !small(content)) {
            return Optional.empty();
        }
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
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            return Optional.empty();
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

    /** A small file may unpack to more than any memory holds. */
    private static boolean small(byte[] content) {
        byte[] buffer = new byte[1 << 16];
        int unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                InputStream part = zip.getInputStream(entry);
                for (int read = part.read(buffer); read > 0; read = part.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
