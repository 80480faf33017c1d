package io.shouwen.estate;

import io.shouwen.platform.files.Unpacked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads an Excel workbook's first filled sheet as text. */
final class SheetReader {

    static final int MOST_LINES = 300_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 500;
    private static final long MOST_UNPACKED = 500L << 20;

    /** @param number as Excel counts, from 1 */
    record Line(int number, List<String> cells) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private SheetReader() {}

    /** @throws NoRegister where the file is no workbook, or too much of one */
    static List<Line> read(byte[] content) {
        guard(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (Sheet sheet : sheets) {
                List<Line> lines = lines(sheet);
                if (!lines.isEmpty()) {
                    return lines;
                }
            }
            throw new NoRegister("estate.import.refused.empty");
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            throw new NoRegister("estate.import.refused.no-workbook");
        }
    }

    private static List<Line> lines(Sheet sheet) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                Line line = line(each.next());
                if (!line.blank()) {
                    lines.add(line);
                }
                if (lines.size() > MOST_LINES) {
                    throw new NoRegister("estate.import.refused.too-long");
                }
            }
        }
        return lines;
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(SheetReader::text).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    /** Numbers as people write them: a telephone number typed as a number keeps all its digits. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            Optional<String> plain = Optional.ofNullable(cell.getRawValue()).flatMap(SheetReader::plain);
            if (plain.isPresent()) {
                return plain.get();
            }
        }
        String text = Optional.ofNullable(cell.getText()).orElse("").strip();
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    private static Optional<String> plain(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            return number.precision() > 40
                    ? Optional.empty()
                    : Optional.of(
                            number.signum() == 0
                                    ? "0"
                                    : number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void guard(byte[] content) {
        try {
            if (!Unpacked.within(content, MOST_UNPACKED)) {
                throw new NoRegister("estate.import.refused.too-long");
            }
        } catch (IOException e) {
            throw new NoRegister("estate.import.refused.no-workbook");
        }
    }
}
